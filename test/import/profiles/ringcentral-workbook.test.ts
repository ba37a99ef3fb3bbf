import { expect, it } from "vitest";
import { unpack } from "../../../src/import";
import { importFiles } from "../host";
import { workbook } from "../workbook";

it("takes the calls of a RingCentral Performance Reports workbook, from below its title", async () => {
  const bytes = await workbook([
    { name: "Filters", rows: [["Date range", "03/02/2026 - 03/08/2026"], ["Time zone", "US/Pacific"]] },
    { name: "Users", rows: [["Users"], [], ["Name", "Ext", "# Inbound", "# Answered", "# Outbound"], ["Ada Muster", "101", 12, 10, 4], ["Ben Muster", "102", 9, 9, 7]] },
    { name: "Queues", rows: [["Queues"], [], ["Name", "Ext", "# Inbound", "# Answered", "# Abandoned", "Avg. Handle Time", "# Holds", "# Refused"], ["Support", "800", 50, 45, 5, "00:03:20", 7, 1]] },
    { name: "Calls", rows: [
      ["Performance Reports"], ["Company", "Example Co"], [],
      ["Session Id", "From Name", "From Number", "To Name", "To Number", "Result", "Call Length", "Handle Time", "Hold Time", "Time to Answer", "Call Start Time", "Call Direction", "Queue"],
      ["9001", "Mona Example", "+15550101601", "Support", "+15550199601", "Answered", "00:03:00", "00:00:00", "00:00:00", "00:00:10", "03/02/2026 09:00 AM", "Inbound", "Support"],
      ["9001", "Mona Example", "+15550101601", "Ada Muster", "+15550199601", "Answered", "00:03:00", "00:02:30", "00:00:10", "00:00:20", "03/02/2026 09:00 AM", "Inbound", "Support"],
      ["9002", "Ben Muster", "+15550199601", "", "+15550101602", "Answered", "00:05:00", "00:04:50", "00:00:00", "00:00:10", "03/02/2026 02:30 PM", "Outbound", ""],
    ] },
  ]); // prettier-ignore
  const [found, ...others] = await unpack(new File([bytes], "Performance Reports.xlsx"));
  expect(others).toEqual([]);
  expect(found?.part).toBe("Calls");
  const { host, report, inspections } = await importFiles([found?.file ?? new File([], "")], { zone: "UTC" });
  expect(inspections[0]?.candidates[0]?.profile).toBe("ringcentral-reports");
  expect(report).toMatchObject({ rowsRead: 3, rowsLoaded: 2, legsMerged: 1, rejectedCount: 0 });
  expect(await host.rows("SELECT call_id, strftime(started_at, '%m-%d %H:%M') AS at, result, talk_s, hold_s, agent_id, contact_key FROM calls ORDER BY 1")).toEqual([
    { call_id: "9001", at: "03-02 09:00", result: "answered", talk_s: 140, hold_s: 10, agent_id: "Ada Muster", contact_key: "+15550101601" },
    { call_id: "9002", at: "03-02 14:30", result: "answered", talk_s: 290, hold_s: 0, agent_id: "Ben Muster", contact_key: "+15550101602" },
  ]); // prettier-ignore
});
