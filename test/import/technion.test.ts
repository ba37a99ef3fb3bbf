import { describe, expect, it } from "vitest";
import { AppError } from "../../src/base";
import { inspect } from "../../src/import";
import { importFiles } from "./host";
import { hasShared, sharedFile } from "./shared";

const path = "technion_anonymous_bank/calls_one_day.csv";

describe.skipIf(!hasShared(path))("the Technion day", () => {
  it("is recognised, asks for its date and distrusts its ids", async () => {
    const [inspection] = await inspect([sharedFile(path)]);
    expect(inspection?.candidates[0]?.profile).toBe("technion");
    expect(inspection?.doubts.filter((doubt) => doubt.blocking).map((doubt) => doubt.code)).toEqual([
      "date_missing",
    ]);
    expect(inspection?.doubts.find((doubt) => doubt.code === "id_not_unique")).toBeDefined();
    expect(inspection?.mapping.idIsUnique).toBe(false);
  });

  it("is not loaded before its date is known", async () => {
    await expect(importFiles([sharedFile(path)])).rejects.toBeInstanceOf(AppError);
  });

  it("gives the known counts and speed of answer", async () => {
    const { host, report } = await importFiles([sharedFile(path)], {
      assumedDate: "1999-08-01",
      zone: "Asia/Jerusalem",
    });
    expect(report).toMatchObject({
      rowsRead: 2375,
      rowsLoaded: 2357,
      rejectedCount: 0,
      excluded: { phantom: 18 },
    });
    expect(await host.rows("SELECT result, count(*) AS n FROM calls GROUP BY 1 ORDER BY 1")).toEqual([
      { result: "abandoned", n: 728 },
      { result: "abandoned_in_ivr", n: 118 },
      { result: "answered", n: 1511 },
    ]);
    const [facts] = await host.rows(`
      SELECT avg(wait_s) FILTER (result = 'answered') AS asa, count(DISTINCT call_id) AS ids, count(*) FILTER (ivr_s < 0) AS negative,
        count(wait_s) FILTER (result = 'abandoned_in_ivr') AS ivr_waits, count(wait_s) FILTER (result = 'abandoned') AS waits,
        count(agent_id) FILTER (result <> 'answered') AS agents, min(started_at) AS first, min(started_local) AS first_local,
        count(DISTINCT src_row) AS rows
      FROM calls`);
    expect(facts).toMatchObject({
      asa: 134.84645929847784,
      ids: 2357,
      negative: 0,
      ivr_waits: 0,
      waits: 728,
      agents: 0,
      rows: 2357,
    });
    expect(Number(facts?.["first_local"]) - Number(facts?.["first"])).toBe(3 * 3600_000);
  });
});
