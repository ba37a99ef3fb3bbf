import { describe, expect, it } from "vitest";
import { preview } from "../../src/import";
import { importFiles } from "./host";
import { sampleLog } from "./sample-file";

describe("the sample logs", () => {
  it("queue log: menu and queue apart, negative times unknown, calls over midnight whole", async () => {
    const { host, report } = await importFiles([sampleLog("queue-log.csv")], {
      assumedDate: "2025-03-03",
      zone: "Asia/Jerusalem",
    });
    expect(report).toMatchObject({ rowsRead: 7, rowsLoaded: 6, excluded: { phantom: 1 }, rejectedCount: 0 });
    expect(await host.rows("SELECT queue, result, ivr_s, wait_s, talk_s, agent_id, dq_flags, strftime(ended_at, '%d %H:%M') AS ended FROM calls ORDER BY src_row")).toEqual([
      { queue: "PS", result: "answered", ivr_s: 10, wait_s: 50, talk_s: 120, agent_id: "RUTH", dq_flags: null, ended: "03 07:03" },
      { queue: "PS", result: "answered", ivr_s: 5, wait_s: 0, talk_s: 60, agent_id: "RUTH", dq_flags: null, ended: "03 07:11" },
      { queue: "NW", result: "abandoned", ivr_s: 8, wait_s: 40, talk_s: null, agent_id: null, dq_flags: null, ended: "03 07:20" },
      { queue: "NW", result: "abandoned_in_ivr", ivr_s: 3, wait_s: null, talk_s: null, agent_id: null, dq_flags: null, ended: "03 07:30" },
      { queue: "PS", result: "answered", ivr_s: null, wait_s: 90, talk_s: 60, agent_id: "DANA", dq_flags: ["negative"], ended: "03 07:42" },
      { queue: "TT", result: "answered", ivr_s: 5, wait_s: 55, talk_s: 300, agent_id: "DANA", dq_flags: ["midnight_rollover"], ended: "03 22:04" },
    ]); // prettier-ignore
  });

  it("generic: columns by name and content, split date and time, units by header, codes by word", async () => {
    const { host, report, inspections } = await importFiles([sampleLog("generic.csv")], {
      zone: "Europe/Berlin",
    });
    expect(inspections[0]?.dialect).toMatchObject({ delimiter: ";", quote: '"', headerRecord: 0 });
    expect(inspections[0]?.mapping).toMatchObject({ profile: "generic", dateOrder: "dmy", clock: "local" });
    expect(report).toMatchObject({ rowsRead: 5, rowsLoaded: 5, rejectedCount: 0, unusedColumns: ["Notes"] });
    expect(await host.rows(`SELECT call_id, strftime(started_at, '%d %H:%M') AS utc, direction, result, wait_s, talk_s, wrap_s, disposition, contact_key, agent_id, dq_flags, "src_Notes" AS notes FROM calls ORDER BY src_row`)).toEqual([
      { call_id: "R-1", utc: "13 07:00", direction: "inbound", result: "answered", wait_s: 12, talk_s: 125, wrap_s: 90, disposition: "interested", contact_key: "+4930111", agent_id: "Ada", dq_flags: null, notes: null },
      { call_id: "R-2", utc: "13 07:05", direction: "inbound", result: "abandoned", wait_s: 47, talk_s: null, wrap_s: null, disposition: null, contact_key: "+4930222", agent_id: null, dq_flags: null, notes: null },
      { call_id: "R-3", utc: "13 07:07", direction: "outbound", result: "no_answer", wait_s: null, talk_s: 0, wrap_s: 0, disposition: "no_answer", contact_key: "030333", agent_id: "Ben", dq_flags: null, notes: "rang; nobody\nhome" },
      { call_id: "R-4", utc: "14 14:45", direction: "outbound", result: "answered", wait_s: null, talk_s: 3723, wrap_s: 120, disposition: "appointment_scheduled", contact_key: "030444", agent_id: "Ben", dq_flags: null, notes: '=HYPERLINK("http://x")' },
      { call_id: "R-5", utc: "14 15:00", direction: "inbound", result: "answered", wait_s: null, talk_s: 59, wrap_s: 0, disposition: "do_not_call", contact_key: null, agent_id: "Ada", dq_flags: ["negative"], notes: null },
    ]); // prettier-ignore
  });

  it("previews what it would store, with a date that shows the order", async () => {
    const { host, inspections } = await importFiles([sampleLog("generic.csv")], { zone: "Europe/Berlin" });
    const [inspection] = inspections;
    if (!inspection) throw new Error("no inspection");
    const seen = await preview(host.db, inspection, { ...inspection.mapping, zone: "Europe/Berlin" });
    expect(seen.dateExample).toEqual({ written: "13/10/2025 09:00", iso: "2025-10-13T09:00:00" });
    expect(seen.rows).toHaveLength(5);
    expect(seen.rows[0]?.[seen.columns.indexOf("wrap_s")]).toBe(90);
    expect(seen.problems).toEqual([]);
  });
});
