import { describe, expect, it } from "vitest";
import { phoneReader } from "../../src/import/phones/e164";
import { importFiles } from "./host";
import { textFile } from "./sample-file";

const log = (numbers: readonly string[], country = false): File =>
  textFile(
    [
      `Call ID,Start time,Direction,Status,Caller${country ? ",Country" : ""}`,
      ...numbers.map(
        (n, i) => `c${i},2025-05-01 09:${10 + (i % 50)}:00,inbound,answered,${n}${country ? "," : ""}`,
      ),
    ].join("\n") + "\n",
  );

describe("telephone numbers", () => {
  it("are put into one writing with the phone system's country", async () => {
    const numbers = [
      "+49 30 1234567",
      "030 1234567",
      "0049301234567",
      "+1 (212) 555-0123",
      "+1 416 555 0123",
      "110",
      "anonymous",
      "+20 100 123 4567",
    ];
    const { host } = await importFiles([log(numbers)], { zone: "UTC" }, { country: "DE" });
    expect(await host.rows("SELECT contact_key, country FROM calls ORDER BY src_row")).toEqual([
      { contact_key: "+49301234567", country: "DE" },
      { contact_key: "+49301234567", country: "DE" },
      { contact_key: "+49301234567", country: "DE" },
      { contact_key: "+12125550123", country: "US" },
      { contact_key: "+14165550123", country: "CA" },
      { contact_key: null, country: null },
      { contact_key: null, country: null },
      { contact_key: "+201001234567", country: "EG" },
    ]);
  });

  it("tell the state or province where the area code does, and no other region", async () => {
    const numbers = [
      "+12125550123",
      "+14165550123",
      "+18675550123",
      "+18005550123",
      "+49301234567",
      "(206) 555-0123",
    ];
    const { host } = await importFiles([log(numbers)], { zone: "UTC" }, { country: "US" });
    expect(await host.rows("SELECT contact_key, country, region FROM calls ORDER BY src_row")).toEqual([
      { contact_key: "+12125550123", country: "US", region: "US-NY" },
      { contact_key: "+14165550123", country: "CA", region: "CA-ON" },
      { contact_key: "+18675550123", country: "CA", region: null },
      { contact_key: "+18005550123", country: expect.toSatisfy((c) => c === null || c === "US") as unknown, region: null },
      { contact_key: "+49301234567", country: "DE", region: null },
      { contact_key: "+12065550123", country: "US", region: "US-WA" },
    ]); // prettier-ignore
  });

  it("of a hidden caller, an extension or a short code are nobody's", async () => {
    const hidden = ["anonymous", "Restricted", "+266696687", "+7378742833", "Unavailable", "", "Numéro masqué", "رقم خاص", "1001", "116117", "19777", "sip:anonymous@anonymous.invalid", "<unknown>"]; // prettier-ignore
    const { host } = await importFiles([log(hidden)], { zone: "UTC" }, { country: "EG" });
    expect(await host.rows("SELECT DISTINCT contact_key, country, region FROM calls")).toEqual([
      { contact_key: null, country: null, region: null },
    ]);
    const inner = textFile(
      "Call ID,Start time,Direction,Status,Caller\na,2025-05-01 02:30:00,internal,answered,+49301234567\n",
    );
    const within = await importFiles([inner], { zone: "UTC" });
    expect(await within.host.rows("SELECT direction, contact_key FROM calls")).toEqual([
      { direction: "internal", contact_key: null },
    ]);
  });

  it("stay as dialled where no country is known, and no number loses its digits", async () => {
    const { host } = await importFiles([log(["030 1234567", "+999 12345678"])], { zone: "UTC" });
    expect(await host.rows("SELECT contact_key, country FROM calls ORDER BY src_row")).toEqual([
      { contact_key: "0301234567", country: null },
      { contact_key: "+99912345678", country: null },
    ]);
  });

  it("are read once each, in slices and in the hour that occurs twice", async () => {
    const numbers = Array.from({ length: 60 }, (_, i) => `030 12345${String(10 + (i % 3))}`);
    const cut = await importFiles(
      [log(numbers)],
      { zone: "Europe/Berlin" },
      { country: "de", sliceBytes: 200 },
    );
    const of = async () =>
      cut.host.rows("SELECT contact_key, country, count(*) AS n FROM calls GROUP BY ALL ORDER BY 1");
    expect(await of()).toEqual(
      [10, 11, 12].map((n) => ({ contact_key: `+493012345${n}`, country: "DE", n: 20 })),
    );
    const twice = textFile(
      "Call ID,Start time,Direction,Status,Caller\na,2025-10-26 02:30:00,inbound,answered,030 1234567\n",
    );
    const { host } = await importFiles([twice], { zone: "Europe/Berlin" }, { country: "DE" });
    expect(await host.rows("SELECT contact_key FROM calls")).toEqual([{ contact_key: "+49301234567" }]);
  });

  it("of the file's own country column win over ours", async () => {
    const file = textFile(
      "Call ID,Start time,Direction,Status,Caller,Country\na,2025-05-01 02:30:00,inbound,answered,+49301234567,Austria\n",
    );
    const { host } = await importFiles([file], { zone: "UTC" });
    expect(await host.rows("SELECT country FROM calls")).toEqual([{ country: "Austria" }]);
  });

  it("300,000 distinct numbers take seconds, not minutes", async () => {
    const { read } = await phoneReader("DE");
    const start = performance.now();
    for (let i = 0; i < 300_000; i++)
      read(`+${["49", "1212", "33", "44207", "7495"][i % 5] ?? ""}${1_000_000 + i}`);
    console.info(`300,000 international numbers: ${Math.round(performance.now() - start)} ms`);
    const national = performance.now();
    for (let i = 0; i < 20_000; i++) read(`030${1_000_000 + i}`);
    console.info(`20,000 national numbers: ${Math.round(performance.now() - national)} ms`);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
