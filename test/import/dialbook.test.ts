import { describe, expect, it } from "vitest";
import { importFiles } from "./host";
import { textFile } from "./sample-file";

describe("Dialbook's own files", () => {
  it("calls come back as they were, lists and flags included", async () => {
    const file = textFile(
      "call_id,started_at,started_local,direction,queue,agent_id,contact_key,result,wait_s,talk_s,disposition,tags,transferred,is_test,dq_flags\n" +
        "A,2025-07-01T08:00:00Z,2025-07-01T10:00:00,inbound,Care,Ada,+4930111,answered,12.5,100,interested,interested|demo_booked,true,false,\n" +
        "B,2025-07-01T09:00:00Z,,outbound,Sales,Ben,+4930222,no_answer,,0,,,,true,negative|implausible\n",
    );
    const { host, inspections, report } = await importFiles([file], { zone: "Europe/Berlin" });
    expect(inspections[0]?.mapping).toMatchObject({ profile: "dialbook-calls", clock: "utc" });
    expect(report).toMatchObject({ rowsLoaded: 2, unusedColumns: [] });
    expect(await host.rows("SELECT call_id, strftime(started_at, '%H:%M') AS utc, strftime(started_local, '%H:%M') AS local, result, wait_s, tags, disposition, transferred, is_test, dq_flags FROM calls ORDER BY call_id")).toEqual([
      { call_id: "A", utc: "08:00", local: "10:00", result: "answered", wait_s: 12.5, tags: ["demo_booked", "interested"], disposition: "interested", transferred: true, is_test: false, dq_flags: null },
      { call_id: "B", utc: "09:00", local: "11:00", result: "no_answer", wait_s: null, tags: null, disposition: null, transferred: null, is_test: true, dq_flags: ["negative", "implausible"] },
    ]); // prettier-ignore
  });

  it.each<[string, string, string, readonly Record<string, unknown>[]]>([
    ["leads", "lead_id,created_at,source,campaign,owner,contact_key\nL1,2025-07-01T08:00:00Z,google,spring,Ada,+4930111\n,2025-07-01T08:00:00Z,x,,,\n",
      "SELECT lead_id, strftime(created_at, '%H') AS utc, strftime(created_local, '%H') AS local, source FROM leads", [{ lead_id: "L1", utc: "08", local: "10", source: "google" }]],
    ["deals", "deal_id,lead_id,created_on,closed_on,status,amount,currency\nD1,L1,2025-07-01,2025-08-02,won,1250.5,EUR\nD2,L2,2025-07-31,,open,,EUR\n",
      "SELECT deal_id, strftime(closed_on, '%m-%d') AS closed, status, amount FROM deals ORDER BY 1", [{ deal_id: "D1", closed: "08-02", status: "won", amount: 1250.5 }, { deal_id: "D2", closed: null, status: "open", amount: null }]],
    ["surveys", "call_id,responded_at,question,score,scale_min,scale_max\nA,2025-07-01T09:00:00Z,csat,4,1,5\n", "SELECT call_id, score, scale_max FROM surveys", [{ call_id: "A", score: 4, scale_max: 5 }]],
    ["spend", "period_start,period_end,source,campaign,amount,currency\n2025-07-01,2025-07-31,google,spring,99.5,EUR\n", "SELECT strftime(period_end, '%m-%d') AS to_day, amount FROM spend", [{ to_day: "07-31", amount: 99.5 }]],
    ["agent_time", "agent_id,work_date,idle_s,aux_s,staffed_s\nAda,2025-07-01,600,900,28800\n", "SELECT agent_id, idle_s, staffed_s FROM agent_time", [{ agent_id: "Ada", idle_s: 600, staffed_s: 28800 }]],
  ])("%s", async (kind, text, sql, expected) => {
    const { host, inspections } = await importFiles([textFile(text)], { zone: "Europe/Berlin" });
    expect(inspections[0]?.mapping.profile).toBe(`dialbook-${kind}`);
    expect(await host.rows(sql)).toEqual(expected);
  }); // prettier-ignore
});
