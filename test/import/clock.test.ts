import { describe, expect, it } from "vitest";
import { importFiles } from "./host";
import { textFile } from "./sample-file";

const log = (times: readonly string[]): File =>
  textFile(
    `call id,start time,direction,status\n${times.map((time, i) => `C${i + 1},${time},inbound,answered`).join("\n")}\n`,
  );
const load = async (times: readonly string[], zone: string, sliceBytes?: number) => {
  const { host, report } = await importFiles(
    [log(times)],
    { zone, clock: "local" },
    sliceBytes ? { sliceBytes } : {},
  );
  const rows = await host.rows(
    "SELECT strftime(started_at, '%H:%M') AS utc, strftime(started_local, '%H:%M') AS local, dq_flags AS flags FROM calls ORDER BY src_row",
  );
  return {
    rows: rows.map((row) => [row["utc"], row["local"], ...((row["flags"] ?? []) as readonly string[])]),
    report,
  };
};

describe("the clock", () => {
  it("Berlin in spring: an hour that does not exist moves forward", async () => {
    expect((await load(["2025-03-30 01:59:00", "2025-03-30 02:30:00", "2025-03-30 03:00:00"], "Europe/Berlin")).rows).toEqual([
      ["00:59", "01:59"], ["01:30", "03:30", "skipped_hour"], ["01:00", "03:00"]]); // prettier-ignore
  });
  it("Berlin in autumn: the hour that occurs twice is the first, unless the file goes back", async () => {
    expect((await load(["2025-10-26 01:30:00", "2025-10-26 02:30:00", "2025-10-26 03:30:00"], "Europe/Berlin")).rows).toEqual([
      ["23:30", "01:30"], ["00:30", "02:30", "ambiguous_hour"], ["02:30", "03:30"]]); // prettier-ignore
    const twice = [
      "2025-10-26 01:30:00",
      "2025-10-26 02:10:00",
      "2025-10-26 02:50:00",
      "2025-10-26 02:20:00",
      "2025-10-26 02:40:00",
      "2025-10-26 03:30:00",
    ];
    const forwards = [["23:30", "01:30"], ["00:10", "02:10", "ambiguous_hour"], ["00:50", "02:50", "ambiguous_hour"],
      ["01:20", "02:20", "ambiguous_hour"], ["01:40", "02:40", "ambiguous_hour"], ["02:30", "03:30"]]; // prettier-ignore
    expect((await load(twice, "Europe/Berlin")).rows).toEqual(forwards);
    expect((await load([...twice].reverse(), "Europe/Berlin")).rows).toEqual([...forwards].reverse());
    expect((await load(twice, "Europe/Berlin", 60)).rows).toEqual(forwards);
  });
  it("New York, both changes", async () => {
    expect((await load(["2024-03-10 01:59:00", "2024-03-10 02:15:00", "2024-11-03 01:59:00", "2024-11-03 02:00:00"], "America/New_York")).rows).toEqual([
      ["06:59", "01:59"], ["07:15", "03:15", "skipped_hour"], ["05:59", "01:59", "ambiguous_hour"], ["07:00", "02:00"]]); // prettier-ignore
  });
  it("UTC and offsets are converted, not dropped", async () => {
    const { host } = await importFiles([log(["2025-07-01T10:00:00+05:30", "2025-07-01T10:00:00-04:00"])], {
      zone: "Europe/Berlin",
    });
    expect(await host.rows("SELECT strftime(started_at, '%H:%M') AS utc, strftime(started_local, '%H:%M') AS local FROM calls ORDER BY src_row")).toEqual([
      { utc: "04:30", local: "06:30" }, { utc: "14:00", local: "16:00" }]); // prettier-ignore
  });
  it("rejects a value with its own offset in a file read as local time", async () => {
    const { report } = await load(["2025-07-01 10:00:00", "2025-07-01 10:00:00+02:00"], "Europe/Berlin");
    expect(report.rejects).toMatchObject([
      { record: 2, line: 3, column: "start time", reason: "offset_in_local" },
    ]);
  });
});
