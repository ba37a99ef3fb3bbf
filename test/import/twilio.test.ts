import { describe, expect, it } from "vitest";
import { importFiles } from "./host";
import { sampleLog } from "./sample-file";
import { hasShared, sharedFile } from "./shared";

describe("Twilio", () => {
  it("merges child legs into their call and tells machines from people", async () => {
    const { host, report } = await importFiles([sampleLog("twilio.csv")]);
    expect(report).toMatchObject({
      rowsRead: 12,
      rowsLoaded: 6,
      legsMerged: 4,
      rejectedCount: 1,
      excluded: { in_progress: 1 },
    });
    expect(report.rejects).toEqual([
      { file: "twilio.csv", line: 13, record: 12, column: "start_time", value: "Mon, 30 Feb 2026 12:00:00 +0000", reason: "date_impossible" },
    ]); // prettier-ignore
    expect(await host.rows("SELECT call_id, direction, result, wait_s, talk_s, agent_id, contact_key, transferred FROM calls ORDER BY call_id")).toEqual([
      { call_id: "CA0001", direction: "inbound", result: "answered", wait_s: 40, talk_s: 130, agent_id: "ben", contact_key: "+4930000001", transferred: false },
      { call_id: "CA0004", direction: "inbound", result: "abandoned", wait_s: 40, talk_s: null, agent_id: null, contact_key: "+4930000002", transferred: false },
      { call_id: "CA0006", direction: "outbound", result: "voicemail", wait_s: 1.5, talk_s: 22, agent_id: null, contact_key: "+4930000003", transferred: null },
      { call_id: "CA0007", direction: "outbound", result: "busy", wait_s: 0, talk_s: null, agent_id: null, contact_key: "+4930000004", transferred: null },
      { call_id: "CA0008", direction: "inbound", result: "abandoned", wait_s: null, talk_s: null, agent_id: null, contact_key: "+4930000005", transferred: null },
      { call_id: "CA0009", direction: "outbound", result: "answered", wait_s: null, talk_s: 100, agent_id: "ada", contact_key: "+4930000006", transferred: null },
    ]); // prettier-ignore
  });

  const seed = "twilio_fivetran_seed/twilio_call_data.csv";
  it.skipIf(!hasShared(seed))("reads Fivetran's rows and rejects 30 February", async () => {
    const { host, report } = await importFiles([sharedFile(seed)]);
    expect(report).toMatchObject({ rowsRead: 9, rowsLoaded: 8, rejectedCount: 1, legsMerged: 0 });
    expect(report.rejects[0]).toMatchObject({
      line: 5,
      record: 4,
      value: "2022-02-30 17:23:13.000000 UTC",
      reason: "date_impossible",
    });
    expect(await host.rows("SELECT result, count(*) AS n, min(strftime(started_at, '%Y-%m-%d %H:%M:%S')) AS first FROM calls GROUP BY 1 ORDER BY 1")).toEqual([
      { result: "abandoned", n: 2, first: "2022-07-25 16:37:07" },
      { result: "answered", n: 6, first: "2022-07-20 15:20:51" },
    ]); // prettier-ignore
  });
});
