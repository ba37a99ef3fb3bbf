import { describe, expect, it } from "vitest";
import { importFiles } from "./host";
import { textFile } from "./sample-file";

const log = (lines: readonly string[]): File =>
  textFile(
    `Call ID,Start time,Direction,Status,Caller,Talk time,Agent,Note\n${lines.map((line) => `${line}\n`).join("")}`,
  );

describe("source columns as written", () => {
  it("are kept where the canonical column says something else, and are NULL where it says the same", async () => {
    const { host } = await importFiles(
      [
        log([
          "a,2025-05-01 09:10:00,inbound,answered,+49301234567,61,Ann,x",
          "b,2025-05-01T09:11:00,Inbound,answered,030 1234567,061,Ann,",
          "c,2025-05-01 09:12:00,inbound,answered,0301234567,,-,y",
        ]),
      ],
      { zone: "Europe/Berlin" },
      { country: "DE" },
    );
    expect(
      await host.rows(
        `SELECT "src_Start time" AS s, "src_Direction" AS d, "src_Caller" AS n, "src_Talk time" AS t, "src_Agent" AS g, "src_Note" AS o FROM calls ORDER BY src_row`,
      ),
    ).toEqual([
      { s: null, d: null, n: null, t: null, g: null, o: "x" },
      { s: "2025-05-01T09:11:00", d: "Inbound", n: "030 1234567", t: "061", g: null, o: null },
      { s: null, d: null, n: "0301234567", t: null, g: "-", o: "y" },
    ]);
    expect(await host.rows("SELECT DISTINCT contact_key FROM calls")).toEqual([
      { contact_key: "+49301234567" },
    ]);
  });
});
