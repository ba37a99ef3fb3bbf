import { describe, expect, it } from "vitest";
import { importFiles } from "./host";
import { sampleLog } from "./sample-file";
import { hasShared, sharedFile } from "./shared";

const columns =
  "call_id, direction, result, result_code, ivr_s, wait_s, ring_s, talk_s, agent_id, contact_key, tags, strftime(started_local, '%m-%d %H:%M:%S') AS local";

describe("Aircall", () => {
  it("reads the sample: waits without the menu, results by reason, tags as dispositions", async () => {
    const { host, report, inspections } = await importFiles([sampleLog("aircall.csv")]);
    expect(inspections[0]?.mapping).toMatchObject({
      profile: "aircall",
      zone: "Europe/Berlin",
      clock: "utc",
      idIsUnique: true,
    });
    expect(report).toMatchObject({ rowsRead: 7, rowsLoaded: 7, rejectedCount: 0 });
    const rows = await host.rows(`SELECT ${columns} FROM calls ORDER BY call_id`);
    expect(rows).toEqual([
      { call_id: "CASAMPLE0001", direction: "inbound", result: "answered", result_code: "Answered", ivr_s: 15, wait_s: 25, ring_s: 25, talk_s: 140, agent_id: "Ada Muster", contact_key: "+4930000001", tags: ["demo_booked", "interested"], local: "10-06 09:00:05" },
      { call_id: "CASAMPLE0002", direction: "inbound", result: "abandoned", result_code: "abandoned_in_classic", ivr_s: 12, wait_s: 40, ring_s: null, talk_s: null, agent_id: null, contact_key: "+4930000002", tags: null, local: "10-06 09:04:10" },
      { call_id: "CASAMPLE0003", direction: "inbound", result: "abandoned_in_ivr", result_code: "abandoned_in_ivr", ivr_s: 9, wait_s: null, ring_s: null, talk_s: null, agent_id: null, contact_key: "+4930000003", tags: null, local: "10-06 09:06:00" },
      { call_id: "CASAMPLE0004", direction: "inbound", result: "voicemail", result_code: "Voicemail", ivr_s: 5, wait_s: 40, ring_s: null, talk_s: null, agent_id: null, contact_key: null, tags: null, local: "10-06 09:08:00" },
      { call_id: "CASAMPLE0005", direction: "outbound", result: "answered", result_code: "Outbound: Yes", ivr_s: null, wait_s: null, ring_s: 15, talk_s: 80, agent_id: "Ben Muster", contact_key: "+4930000005", tags: ["callback_requested"], local: "10-26 02:30:00" },
      { call_id: "CASAMPLE0006", direction: "outbound", result: "no_answer", result_code: "Outbound: No", ivr_s: null, wait_s: null, ring_s: 30, talk_s: null, agent_id: "Ben Muster", contact_key: "+4930000006", tags: null, local: "10-27 10:00:00" },
      { call_id: "CASAMPLE0007", direction: "inbound", result: "out_of_hours", result_code: "out_of_opening_hours", ivr_s: null, wait_s: 20, ring_s: null, talk_s: null, agent_id: null, contact_key: "+4930000007", tags: null, local: "10-27 20:00:00" },
    ]); // prettier-ignore
  });

  const rows = "aircall_export_rows/aircall_calls_history_5rows_anonymised.csv";
  it.skipIf(!hasShared(rows))(
    "reads real rows: UTC from the UTC column, the report's zone from the data",
    async () => {
      const { host, report, inspections } = await importFiles([sharedFile(rows)]);
      expect(inspections[0]?.candidates[0]).toMatchObject({ profile: "aircall", score: 1 });
      expect(report).toMatchObject({ rowsLoaded: 5, rejectedCount: 0 });
      expect(await host.rows(`SELECT result, wait_s, strftime(started_at, '%H:%M:%S') AS utc, strftime(started_local, '%H:%M:%S') AS local, "src_Call start time" AS written FROM calls ORDER BY src_row`)).toEqual([
      { result: "missed", wait_s: 155, utc: "07:57:14", local: "18:57:14", written: "2025-12-04 18:57:14" },
      { result: "answered", wait_s: 29, utc: "07:53:35", local: "18:53:35", written: "2025-12-04 18:53:35" },
      { result: "answered", wait_s: 30, utc: "07:35:40", local: "18:35:40", written: "2025-12-04 18:35:40" },
      { result: "answered", wait_s: null, utc: "07:33:54", local: "18:33:54", written: "2025-12-04 18:33:54" },
      { result: "out_of_hours", wait_s: 26, utc: "12:42:37", local: "23:42:37", written: "2025-12-04 23:42:37" },
    ]); // prettier-ignore
    },
  );
});
