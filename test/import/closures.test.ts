import { expect, test } from "vitest";
import { inspect, loadClosures, type Closures } from "../../src/import";
import { testHost } from "./host";
import { sampleLog } from "./sample-file";

async function read(...files: readonly File[]): Promise<Closures> {
  const host = await testHost();
  const inspections = await inspect(files);
  const plan = {
    importId: "i",
    systemId: "",
    secret: "",
    files: inspections.map(({ dialect, mapping }, i) => ({
      file: files[i] ?? new File([], ""),
      dialect,
      mapping,
    })),
  };
  const found = await loadClosures(plan, host);
  expect(host.statements).toEqual([]); // nothing is stored
  expect((await host.db.query("SHOW TABLES")).columns[0] ?? []).not.toContain("imp_days");
  return found;
}
const list = (text: string): File => new File([text], "holidays.csv");

test("the days of a list of holidays, in Arabic", async () => {
  const { closures, report } = await read(sampleLog("generic-holidays.csv"));
  expect(closures).toEqual([
    { day: "2026-02-22", until: null, name: "يوم التأسيس" },
    { day: "2026-03-20", until: null, name: "عيد الفطر" },
    { day: "2026-09-23", until: null, name: "اليوم الوطني" },
  ]);
  expect(report).toMatchObject({ rowsRead: 3, rowsLoaded: 3, rejectedCount: 0 });
});

test("stretches of days, days without a name, days that cannot be read; two lists at once", async () => {
  const { closures, report } = await read(
    list("Holiday,Start date,End date\nEid,20/03/2026,23/03/2026\n,01/05/2026,01/05/2026\nSoon,after Eid,\n"),
    list("Date,Holiday name\n2026-12-25,Christmas Day\n"),
  );
  expect(closures).toEqual([
    { day: "2026-03-20", until: "2026-03-23", name: "Eid" },
    { day: "2026-05-01", until: null, name: null },
    { day: "2026-12-25", until: null, name: "Christmas Day" },
  ]);
  expect(report).toMatchObject({ rowsRead: 4, rowsLoaded: 3, rejectedCount: 1 });
  expect(report.rejects[0]).toMatchObject({ line: 4, value: "after Eid" });
});

test("a list without any day that can be read says so", async () => {
  await expect(read(list("Holiday,Date\nEid,soon\nFounding day,later\n"))).rejects.toMatchObject({
    code: "import_no_rows",
  });
});
