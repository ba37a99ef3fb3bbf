import { describe, expect, it } from "vitest";
import { importFiles } from "./host";
import { textFile } from "./sample-file";

const rows = [
  "2025-05-01 09:00:00,inbound,+4930111,Support,Ada,answered",
  "2025-05-01 09:00:00,inbound,+4930111,Support,Ben,answered",
  "2025-05-01 09:05:00,outbound,+4930222,Sales,Ada,busy",
  "2025-05-01 09:06:00,inbound,+4930333,Support,,abandoned",
];
const header = "Start time,Direction,Phone number,Queue,Agent,Status";
const ids = async (text: string, corrections = {}, plan = {}): Promise<unknown[]> => {
  const { host } = await importFiles([textFile(text)], { zone: "Europe/Berlin", ...corrections }, plan);
  const found = (await host.rows("SELECT call_id FROM calls ORDER BY src_row")).map((row) => row["call_id"]);
  return found;
};
const asFile = (lines: readonly string[]): string => `${header}\n${lines.join("\n")}\n`;

describe("identity without a vendor's id", () => {
  it("is one per call, also for equal ones", async () => {
    expect(new Set(await ids(asFile(rows))).size).toBe(4);
  });
  it("does not depend on the columns' order, the agent, the result, the zone or the slicing", async () => {
    const plain = await ids(asFile(rows));
    const turned = asFile(rows).split("\n").map((line) => (line === "" ? "" : line.split(",").reverse().join(","))).join("\n"); // prettier-ignore
    expect(await ids(turned)).toEqual(plain);
    expect(
      await ids(asFile(rows.map((row) => row.replace("Ada", "Zoe").replace("busy", "no answer")))),
    ).toEqual(plain);
    expect(await ids(asFile(rows), { zone: "America/New_York" })).toEqual(plain);
    expect(await ids(asFile(rows), {}, { sliceBytes: 40 })).toEqual(plain);
  });
  it("is the same for the same call in overlapping files, and another with another secret", async () => {
    const plain = await ids(asFile(rows));
    expect(await ids(asFile(rows.slice(2)))).toEqual(plain.slice(2));
    expect(await ids(asFile(rows), {}, { secret: "other" })).not.toEqual(plain);
  });
});

describe("a vendor's id", () => {
  const log = (id: (i: number) => string, extra = ""): string =>
    `Call ID,${header}\n${Array.from({ length: 3000 }, (_, i) => `${id(i)},2025-05-01 09:00:00,inbound,+49300${i},Support,Ada,answered`).join("\n")}\n${extra}`;
  it("is kept where it is unique, also when a row stands twice", async () => {
    const text = log((i) => `A${i}`, "A7,2025-05-01 09:00:00,inbound,+493007,Support,Ada,answered\n");
    const { host, inspections } = await importFiles([textFile(text)], { zone: "UTC" });
    expect(inspections[0]?.mapping.idIsUnique).toBe(true);
    expect(await host.rows("SELECT count(*) AS n, count(DISTINCT call_id) AS ids FROM calls")).toEqual([
      { n: 3001, ids: 3000 },
    ]);
  });
  it("is found out beyond the sample: one id on two different calls", async () => {
    const text = log((i) => (i === 2999 ? "A5" : `A${i}`));
    const { host, inspections } = await importFiles([textFile(text)], (mapping) => ({
      ...mapping,
      zone: "UTC",
      idIsUnique: true,
    }));
    expect(inspections[0]?.doubts.find((doubt) => doubt.code === "id_not_unique")?.params).toMatchObject({
      conflicts: 1,
    });
    expect(
      await host.rows("SELECT count(DISTINCT call_id) AS ids FROM calls WHERE call_id LIKE 'x%'"),
    ).toEqual([{ ids: 3000 }]);
  });
});
