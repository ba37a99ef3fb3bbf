import { describe, expect, it } from "vitest";
import { importFiles } from "./host";
import { textFile } from "./sample-file";

const rows = async (text: string, sql: string, corrections = {}) => {
  const { host, report } = await importFiles([textFile(text)], { zone: "UTC", ...corrections });
  return { rows: await host.rows(sql), report };
};

describe("what a file does not say", () => {
  it("stays unknown: no wait, no talk, no result out of nothing", async () => {
    const { rows: found } = await rows(
      "Call ID,Start time,Direction\n1,2025-01-01 10:00:00,inbound\n",
      "SELECT wait_s, talk_s, duration_s, ring_s, result, tags, disposition, contact_key FROM calls",
    );
    expect(found).toEqual([{ wait_s: null, talk_s: null, duration_s: null, ring_s: null, result: "unknown", tags: null, disposition: null, contact_key: null }]); // prettier-ignore
  });
  it("is derived from instants where they are given", async () => {
    const { rows: found } = await rows(
      "id;type;from_number;to_number;date_created;date_answered;date_finished\n" +
        "a;I;+4930111;+4989000;2025-01-01 10:00:00;2025-01-01 10:00:20;2025-01-01 10:02:00\n" +
        "b;I;+4930222;+4989000;2025-01-01 11:00:00;;2025-01-01 11:00:30\n" +
        "c;O;+4989000;+4930333;2025-01-01 12:00:00;2025-01-01 11:59:00;2025-01-01 12:00:30\n",
      "SELECT call_id, direction, result, wait_s, talk_s, duration_s, contact_key, company_number, dq_flags FROM calls ORDER BY call_id",
    );
    expect(found).toEqual([
      { call_id: "a", direction: "inbound", result: "answered", wait_s: 20, talk_s: 100, duration_s: 120, contact_key: "+4930111", company_number: "+4989000", dq_flags: null },
      { call_id: "b", direction: "inbound", result: "missed", wait_s: null, talk_s: null, duration_s: 30, contact_key: "+4930222", company_number: "+4989000", dq_flags: null },
      { call_id: "c", direction: "outbound", result: "answered", wait_s: null, talk_s: 90, duration_s: 30, contact_key: "+4930333", company_number: "+4989000", dq_flags: ["negative"] },
    ]); // prettier-ignore
  });
  it("takes a code's meaning from the mapping, by direction where it says so, and learns codes beyond the sample", async () => {
    const many = Array.from(
      { length: 20_000 },
      (_, i) => `${i},2025-01-01 10:00:00,inbound,answered,filler filler filler filler filler filler`,
    );
    const { rows: found, report } = await rows(
      `Call ID,Start time,Direction,Status,Note\n0,2025-01-01 10:00:00,inbound,Z,\n1,2025-01-01 10:00:00,outbound,Z,\n${many.map((line, i) => line.replace(/^\d+/, String(i + 2))).join("\n")}\n99998,2025-01-01 10:00:00,incoming,voicemail,\n99999,2025-01-01 10:00:00,incoming,mystery,\n`,
      "SELECT result, direction, count(*) AS n FROM calls WHERE result_code <> 'answered' GROUP BY ALL ORDER BY ALL",
      { results: { answered: "answered", z: "failed", "outbound/z": "rejected" } },
    );
    expect(found).toEqual([
      { result: "failed", direction: "inbound", n: 1 }, { result: "rejected", direction: "outbound", n: 1 },
      { result: "unknown", direction: "inbound", n: 1 }, { result: "voicemail", direction: "inbound", n: 1 }]); // prettier-ignore
    expect(report.unknownCodes.result).toEqual({ mystery: 1 });
  });
});
