import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { timestamps } from "../../src/import/sql/instant";
import { seconds } from "../../src/import/sql/seconds";
import { contactKey } from "../../src/import/sql/text";
import { dateEvidence } from "../../src/import/map/date-evidence";
import { durationEvidence } from "../../src/import/map/duration-evidence";
import { guessDirection, guessDisposition, guessResult } from "../../src/import/map/codes";
import type { DateOrder, DurationUnit } from "../../src/import";
import { type TestDuckDb, openDuckDb } from "../duckdb";

let db: TestDuckDb;
beforeAll(async () => void (db = await openDuckDb()));
afterAll(() => db.close());

const values = "SELECT unnest(getvariable('texts')) AS x";
const ask = async (sql: string, texts: readonly string[], params = {}): Promise<unknown[]> => {
  const table = await db.query(sql, { params: { texts, ...params } });
  return [...(table.columns[0] ?? [])];
};
const read = (texts: readonly string[], expression: string, params = {}): Promise<unknown[]> =>
  ask(`SELECT ${expression} AS v FROM (${values})`, texts, params);
const instants = async (
  dateOrder: DateOrder,
  texts: readonly string[],
  params = {},
): Promise<(string | null)[]> => {
  const { ctes, name } = timestamps("texts", [{ name: "at", wall: "wall" }], { dateOrder });
  const sql = `WITH texts AS (SELECT x AS w_at FROM (${values})), ${ctes} SELECT strftime(wall, '%Y-%m-%d %H:%M:%S.%g') FROM ${name}`;
  return (await ask(sql, texts, params)) as (string | null)[];
};

describe("dates", () => {
  it("year first, with fractions, T, offsets, UTC, slashes and a 12-hour clock", async () => {
    expect(await instants("ymd", ["2025-12-04 07:57:14.083", "2025-12-04T07:57:14Z", "2022-07-25 16:37:07.000000 UTC", "2022-02-03T09:27:27.499-0500",
      "2024/01/05 9:05 pm", "2024-01-05", "2024.01.05 10:00", "٢٠٢٤-٠١-٠٥ ١٠:٠٠", "2022-02-30 10:00", "soon", "24:00"])).toEqual([
      "2025-12-04 07:57:14.083", "2025-12-04 07:57:14.000", "2022-07-25 16:37:07.000", "2022-02-03 14:27:27.499",
      "2024-01-05 21:05:00.000", "2024-01-05 00:00:00.000", "2024-01-05 10:00:00.000", "2024-01-05 10:00:00.000", null, null, null]); // prettier-ignore
  });
  it("day first and month first", async () => {
    const texts = [
      "3/4/2024 9:05",
      "03.04.2024 09:05:07",
      "3-4-24 12:00 AM",
      "Wed 04/03/2024 11:59:59 PM",
      "13/04/2024, 10:00",
    ];
    expect(await instants("dmy", texts)).toEqual(["2024-04-03 09:05:00.000", "2024-04-03 09:05:07.000", "2024-04-03 00:00:00.000", "2024-03-04 23:59:59.000", "2024-04-13 10:00:00.000"]); // prettier-ignore
    expect(await instants("mdy", texts)).toEqual(["2024-03-04 09:05:00.000", "2024-03-04 09:05:07.000", "2024-03-04 00:00:00.000", "2024-04-03 23:59:59.000", null]); // prettier-ignore
  });
  it("epochs, words and times of day", async () => {
    expect(await instants("epoch_s", ["1722848700", "1722848700.5", "x"])).toEqual([
      "2024-08-05 09:05:00.000",
      "2024-08-05 09:05:00.500",
      null,
    ]);
    expect(await instants("epoch_ms", ["1722848700123"])).toEqual(["2024-08-05 09:05:00.123"]);
    expect(await instants("rfc2822", ["Tue, 31 Aug 2010 20:36:28 +0200", "Thu, 27 Oct 2016 14:51:34", "Aug 5, 2024 9:05 am", "05 Aug 2024 09:05", "30 Feb 2024 09:05"])).toEqual([
      "2010-08-31 18:36:28.000", "2016-10-27 14:51:34.000", "2024-08-05 09:05:00.000", "2024-08-05 09:05:00.000", null]); // prettier-ignore
    expect(await instants("time_only", ["0:10:10", "9:05 PM", "23:59", "9:65"], { imp_date: "1999-08-01" })).toEqual([
      "1999-08-01 00:10:10.000", "1999-08-01 21:05:00.000", "1999-08-01 23:59:00.000", null]); // prettier-ignore
  });
  it("the forms of phone systems: weekday and US order, offsets apart from the time, Arabic words and marks", async () => {
    expect(await instants("mdy", ["Fri 08/28/2026 3:04 PM", "03/14/26 09:05 AM", "08/28/2026 09:00 AM"])).toEqual([
      "2026-08-28 15:04:00.000", "2026-03-14 09:05:00.000", "2026-08-28 09:00:00.000"]); // prettier-ignore
    expect(await instants("ymd", ["2026-03-02 03:15 PM -05:00", "2026-03-02 03:15:00 -0500", "2026-03-02 03:15+02:00", "2026-03-02T09:00:00.0000000+00:00",
      "2026-03-02T09:00:00.000Z", "\u200f٢٠٢٦-٠٣-٠٢ ٠٣:٠٤ م", "2026-02-30 03:15 PM -05:00"])).toEqual([
      "2026-03-02 20:15:00.000", "2026-03-02 08:15:00.000", "2026-03-02 01:15:00.000", "2026-03-02 09:00:00.000",
      "2026-03-02 09:00:00.000", "2026-03-02 15:04:00.000", null]); // prettier-ignore
    const arabic = [
      "٢ مارس ٢٠٢٦ ٠٩:٠٥",
      "2 آذار 2026 3:04 م",
      "الاثنين، 2 تشرين الثاني 2026 10:00:30 صباحًا",
      "30 فبراير 2026 10:00",
    ];
    expect(await instants("rfc2822", arabic)).toEqual([
      "2026-03-02 09:05:00.000", "2026-03-02 15:04:00.000", "2026-11-02 10:00:30.000", null]); // prettier-ignore
    expect(dateEvidence(arabic)).toMatchObject({ order: "rfc2822", share: 1 });
    expect(await instants("dmy", ["٠٢/٠٣/٢٠٢٦ ٣:٠٤ م", "02/03/2026 12:04 ص"])).toEqual([
      "2026-03-02 15:04:00.000", "2026-03-02 00:04:00.000"]); // prettier-ignore
    expect(dateEvidence(["2026-03-02 03:15 PM -05:00"])).toMatchObject({ order: "ymd", clock: "offset" });
  });
  it("finds the order by evidence, and asks where there is none", () => {
    expect(dateEvidence(["03/04/2024", "13/04/2024"])).toMatchObject({
      order: "dmy",
      ambiguous: false,
      example: "13/04/2024",
    });
    expect(dateEvidence(["03/04/2024", "03/14/2024"])).toMatchObject({ order: "mdy", ambiguous: false });
    expect(dateEvidence(["03/04/2024", "05/06/2024"])).toMatchObject({ order: "dmy", ambiguous: true });
    expect(dateEvidence(["13/04/2024", "03/14/2024"])).toMatchObject({ mixed: true });
    expect(dateEvidence(["2024-01-01 10:00:00 UTC"])).toMatchObject({ order: "ymd", clock: "utc" });
    expect(dateEvidence(["2024-01-01T10:00:00+02:00"])).toMatchObject({ clock: "offset" });
    expect(dateEvidence(["9:00:00", "10:00:00"])).toMatchObject({ order: "time_only", clock: "local" });
    expect(dateEvidence(["1722848700"])).toMatchObject({ order: "epoch_s", clock: "utc" });
  });
});

describe("durations", () => {
  it.each<[DurationUnit, readonly string[], readonly (number | null)[]]>([
    ["clock", ["0:17", "1:02:03", "00:08:06", " 27:00:00.5", "PT1M5S", "2m 5s", "1h 2m", "90", "-0:00:05", "x", "1:2:3:4"], [17, 3723, 486, 97200.5, 65, 125, 3720, 90, -5, null, null]],
    ["s", ["12", "12.5", "12,5", "-3", "abc"], [12, 12.5, 12.5, -3, null]],
    ["ms", ["1500", "0"], [1.5, 0]],
    ["min", ["1.5", "2"], [90, 120]],
  ])("read as %s", async (unit, texts, expected) => {
    expect(await read(texts, seconds("x", unit))).toEqual(expected);
  }); // prettier-ignore
  it("have their unit from shape, header and size", () => {
    expect(durationEvidence(["0:17", "1:00"], null)).toEqual({ unit: "clock", sure: true });
    expect(durationEvidence(["1500", "90"], "ms")).toEqual({ unit: "ms", sure: true });
    expect(durationEvidence(["150000", "90000"], null)).toEqual({ unit: "ms", sure: false });
    expect(durationEvidence(["15", "90"], null)).toEqual({ unit: "s", sure: true });
  });
});

describe("codes and numbers", () => {
  it("directions, results and dispositions in several languages", () => {
    expect(["Inbound Queue", "OUTBOUND-API", "وارد", "sortant", "sideways"].map(guessDirection)).toEqual([
      "inbound",
      "outbound",
      "inbound",
      "outbound",
      null,
    ]);
    expect(
      ["Call connected", "no-answer", "Besetzt", "مجابة", "abandoned_in_ivr", "odd"].map(guessResult),
    ).toEqual(["answered", "no_answer", "busy", "answered", "abandoned_in_ivr", null]);
    expect(["Not Interested!", "Call back on Monday", "Meeting booked", "DC", "غير مهتم", "resolved", "deal_closed", "disinterested"].map(guessDisposition)).toEqual([
      "not_interested", "callback_requested", "appointment_scheduled", "wrong_number", "not_interested", "resolved", "deal_closed", null]); // prettier-ignore
  });
  it("outside parties by their digits", async () => {
    expect(await read(["+49 30 111", "0049 (30) 111-22", "61400000001", "030 333", "anonymous", "client:Bob", "12", "sip:bob@x"], contactKey("x"))).toEqual([
      "+4930111", "+493011122", "+61400000001", "030333", null, "client:bob", null, "sip:bob@x"]); // prettier-ignore
  });
});
