import { describe, expect, it } from "vitest";
import { inspect } from "../../src/import";
import { importFiles } from "./host";
import { textFile } from "./sample-file";

const calls = (...starts: readonly string[]): File =>
  textFile(
    `Call ID;Start time;Direction;Status\n${starts.map((at, i) => `c${i};${at};inbound;answered\n`).join("")}`,
  );
const doubts = async (file: File): Promise<readonly string[]> =>
  ((await inspect([file]))[0]?.doubts ?? []).filter(({ blocking }) => blocking).map(({ code }) => code);

describe("dates of files", () => {
  it("a spreadsheet's day numbers, to the second", async () => {
    const { host, inspections } = await importFiles([calls("46083.3855324074", "46083,5", "46084")], {
      zone: "UTC",
    });
    expect(inspections[0]?.mapping).toMatchObject({ dateOrder: "excel", clock: "local" });
    expect(
      await host.rows("SELECT strftime(started_at, '%Y-%m-%d %H:%M:%S') AS at FROM calls ORDER BY 1"),
    ).toEqual([{ at: "2026-03-02 09:15:10" }, { at: "2026-03-02 12:00:00" }, { at: "2026-03-03 00:00:00" }]);
  });

  it("Hijri dates are recognised and explained, never read as the year 1447", async () => {
    expect(await doubts(calls("1447-09-13 10:00", "1447-09-14 10:00"))).toContain("date_hijri");
    expect(await doubts(calls("13/09/1447 10:00", "14/09/1447 10:00"))).toContain("date_hijri");
    expect(await doubts(calls("١٣ رمضان ١٤٤٧ ١٠:٠٠", "14 رمضان 1447 هـ 10:00"))).toContain("date_hijri");
    expect(await doubts(calls("2026-03-02 10:00"))).toEqual([]);
  });

  it("all Arabic names of months, of Egypt and the Gulf and of the Levant, with halves of the day", async () => {
    const egypt = "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر".split(" ");
    const levant = ["كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول"]; // prettier-ignore
    for (const names of [egypt, levant]) {
      const file = calls(...names.map((name, i) => `\u200f${i + 1} ${name} 2026 ${i + 1}:30 ${i % 2 ? "م" : "ص"}`)); // prettier-ignore
      const { host, report } = await importFiles([file], { zone: "UTC" });
      expect(report.rejects).toEqual([]);
      const rows = await host.rows("SELECT strftime(started_at, '%m-%d %H:%M') AS at FROM calls ORDER BY 1");
      const two = (n: number): string => String(n).padStart(2, "0");
      const hour = (i: number): number => (i % 2 ? ((i + 1) % 12) + 12 : (i + 1) % 12);
      expect(rows).toEqual(names.map((_, i) => ({ at: `${two(i + 1)}-${two(i + 1)} ${two(hour(i))}:30` })));
    }
  });

  it("of deals and leads: Arabic words, the order told by any of their dates, asked when none tells", async () => {
    const deals = (opened: string, closed: string): File =>
      textFile(`deal_id,status,created_on,closed_on,amount\nd1,won,${opened},${closed},10\n`);
    const told = await importFiles([deals("03/04/2026", "25/04/2026")]);
    expect(told.inspections[0]?.mapping).toMatchObject({ kind: "deals", dateOrder: "dmy" });
    const days =
      "SELECT strftime(created_on, '%Y-%m-%d') AS opened, strftime(closed_on, '%Y-%m-%d') AS closed FROM deals";
    expect(await told.host.rows(days)).toEqual([{ opened: "2026-04-03", closed: "2026-04-25" }]);
    const words = await importFiles([deals("٣ نيسان ٢٠٢٦", "25 أبريل 2026")]);
    expect(await words.host.rows(days)).toEqual([{ opened: "2026-04-03", closed: "2026-04-25" }]);
    expect(await doubts(deals("03/04/2026", "05/04/2026"))).toContain("date_order");
    const leads = textFile("lead_id,created_at,source\nl1,13/04/2026 9:05 م,web\n");
    const { host } = await importFiles([leads], { zone: "Africa/Cairo", clock: "local" });
    expect(
      await host.rows(
        "SELECT strftime(created_at, '%m-%d %H:%M') AS at, strftime(created_local, '%m-%d %H:%M') AS here FROM leads",
      ),
    ).toEqual([{ at: "04-13 19:05", here: "04-13 21:05" }]);
  });

  it("a file's own zone rows: offsets apart from each other are one clock", async () => {
    const file = calls("2026-03-29T01:30:00+01:00", "2026-03-29T03:30:00+02:00", "2026-10-25 02:30:00 +0100");
    const { host, inspections } = await importFiles([file]);
    expect(inspections[0]?.mapping.clock).toBe("offset");
    expect(
      await host.rows("SELECT strftime(started_at, '%m-%d %H:%M') AS at FROM calls ORDER BY started_at"),
    ).toEqual([{ at: "03-29 00:30" }, { at: "03-29 01:30" }, { at: "10-25 01:30" }]);
  });
});
