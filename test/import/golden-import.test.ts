import { describe, expect, it } from "vitest";
import type { Mapping } from "../../src/import";
import { oneCallOnce } from "../../src/engine/supersede";
import { importFiles } from "./host";
import { textFile } from "./sample-file";

/** The golden queries X01 and X02 of metrics.md: what the import makes of doubtful rows, and of a call of two legs. */
describe("golden queries of the import", () => {
  const header = "Call ID,Start time,End time,Talk time (s),Direction,Result\n";
  const read = async (rows: readonly string[], correct: Partial<Mapping>) => {
    const { host } = await importFiles(
      [textFile(header + rows.map((row) => `${row},inbound,answered\n`).join(""))],
      (mapping) => ({ ...mapping, ...correct }),
    );
    const once = await oneCallOnce(
      host.db,
      "calls",
      "i1",
      [{ segmentId: "calls", relation: "calls" }],
      [],
      () => true,
    );
    const twice = new Set(once.replaced.flatMap(({ ranges }) => ranges));
    const calls = await host.rows(
      "SELECT rowid AS row, call_id, coalesce(array_to_string(dq_flags, ','), '') AS flags, duration_s FROM calls ORDER BY src_row",
    );
    return calls.map(({ row, call_id, flags, duration_s }) => [
      call_id,
      twice.has(Number(row)) ? "duplicate" : flags,
      duration_s,
    ]);
  };

  it("X01: equal rows, an end before the start, midnight, both changes of clocks, no length", async () => {
    const utc = { clock: "utc", zone: "UTC" } as const;
    expect(
      await read(
        [
          "R1,2024-07-01 10:00:00,2024-07-01 10:05:00,300",
          "R1,2024-07-01 10:00:00,2024-07-01 10:05:00,300",
          "R2,2024-07-01 10:10:00,2024-07-01 10:09:55,-5",
          "R6,2024-07-01 11:00:00,2024-07-01 11:00:00,0",
        ],
        utc,
      ),
    ).toEqual([
      ["R1", "duplicate", 300], // one of two equal rows, whichever
      ["R1", "", 300],
      ["R2", "negative", null],
      ["R6", "zero_length", 0],
    ]);
    // an end on the day of a start late in the evening is a time of day
    expect(await read(["R3,23:58:00,00:03:00,"], { ...utc, assumedDate: "2024-07-01" })).toEqual([
      ["R3", "midnight_rollover", 300],
    ]);
    // the wall clock says 3,720 and -3,480 seconds
    const newYork = { clock: "local", zone: "America/New_York" } as const;
    expect(
      await read(
        ["R4,2024-03-10 01:59:00,2024-03-10 03:01:00,", "R5,2024-11-03 01:59:00,2024-11-03 01:01:00,"],
        newYork,
      ),
    ).toEqual([
      ["R4", "", 120],
      ["R5", "ambiguous_hour", 120],
    ]);
  });

  it("X02: two legs are one conversation and two agents' work", async () => {
    const { host, report } = await importFiles([
      textFile(
        "Interaction ID,Contact ID,Contact Person Number,Direction,Contact Type,Started At,Wait Time,Time to Missed,Talk Time,Hold Time,After Call Work Time,Ring Groups,User Name\n" +
          "X,k1,+15550100731,Inbound,Answered,2026-03-02 09:00:00,15,,100,20,10,support,A\n" +
          "X,k2,+15550100731,Inbound,Answered,2026-03-02 09:02:30,30,,200,0,40,billing,B\n",
      ),
    ]);
    expect(report).toMatchObject({ rowsRead: 2, rowsLoaded: 1, legsMerged: 1 });
    expect(
      await host.rows(`SELECT count(*) AS conversations, max(wait_s) AS first_wait_s, sum(talk_s) AS talk_s, sum(wrap_s) AS wrap_s,
        sum(hold_s) + (SELECT sum(wait_s) FROM legs WHERE started_at > (SELECT min(started_at) FROM legs)) AS customer_hold_s,
        sum(talk_s + hold_s + wrap_s) / count(*) AS aht_conversation_s, bool_and(transferred) AS transferred,
        max(agent_id) AS last_agent FROM calls`),
    ).toEqual([
      {
        conversations: 1, first_wait_s: 15, talk_s: 300, wrap_s: 50, customer_hold_s: 50, aht_conversation_s: 370, transferred: true, last_agent: "B",
      },
    ]); // prettier-ignore
    expect(
      await host.rows(
        "SELECT count(DISTINCT agent_id) AS agent_contacts, sum(talk_s + hold_s + wrap_s) / count(*) AS aht_agent_leg_s FROM legs",
      ),
    ).toEqual([{ agent_contacts: 2, aht_agent_leg_s: 185 }]);
  });
});
