import { afterAll, beforeAll, expect, test } from "vitest";
import { exportRows } from "../../src/app/rows/export-rows";
import { cellText } from "../../src/app/rows/row-cell";
import { callDetail, callRows, cutOf, rowPage, wholeRow, type RowSource } from "../../src/metrics";
import type { Words } from "../../src/app/words";
import { knownCatalogue } from "../../src/base";
import { formats, loadMessages, makeTranslator } from "../../src/i18n";
import type { TestDuckDb } from "../duckdb";
import { readCsv } from "../e2e/csv";
import { knownPeople, within } from "./known-people";

const scope = within("02T00:00:00", "09T00:00:00", {}, 1); // too few worked on the Sunday alone
const columns = ["started_local", "queue", "contact_key"];
const query = { columns, sort: null, find: "" };
const at = (row: Readonly<Record<string, unknown>>): string =>
  new Date(Number(row.started_local)).toISOString();
let db: TestDuckDb;
let source: RowSource;
beforeAll(async () => {
  db = await knownPeople({ level: "teams_only", least: 5, own: null, typed: false });
  source = await callRows(db, { population: "all", scope, within: {} });
});
afterAll(() => db.close());

test("rows say whether their moment is a day or a week; a Monday that stands for its Sunday, too, is the week", async () => {
  expect(source.cut).toContain("started_local");
  expect(source.columns.map(({ name }) => name)).not.toContain("started_local_cut");
  const page = await rowPage(db, source, query, { offset: 0, limit: 1000 });
  const cuts = page.map((row) => cutOf(row, "started_local"));
  expect(new Set(cuts)).toEqual(new Set(["day", "week"]));
  for (const row of page) {
    expect(at(row).slice(11, 19)).toBe("00:00:00");
    expect(cutOf(row, "started_local")).toBe(at(row).startsWith("2026-11-02") ? "week" : "day");
  }
  expect(page.filter((row) => at(row).startsWith("2026-11-08"))).toEqual([]);
});

test("a single row and a single call say the same of their moments", async () => {
  const page = await rowPage(db, source, query, { offset: 0, limit: 1000 });
  for (const day of ["2026-11-02", "2026-11-03"]) {
    const row = page.find((one) => at(one).startsWith(day));
    const cut = day.endsWith("02") ? "week" : "day";
    const whole = await wholeRow(db, source, row ?? {});
    expect(cutOf(whole ?? {}, "started_local")).toBe(cut);
    const call = { systemId: "s", callId: String(row?.call_id) };
    const detail = await callDetail(db, call, {}, scope.people);
    expect(cutOf(detail?.fields ?? {}, "started_local")).toBe(cut);
  }
});

test("a file has days alone, and weeks by their first and last day", async () => {
  const file = await exportRows(db, source, query, {
    total: 1000,
    numbers: false,
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
  const rows = readCsv((await file.text()).replace("\ufeff", ""));
  expect(Object.keys(rows[0] ?? {})).toEqual(columns);
  for (const { started_local: text = "" } of rows)
    expect(text).toMatch(/^(2026-11-02\/2026-11-08|2026-11-0[3-6])$/);
});

test("where nobody is protected, the time of day stays", async () => {
  const open = await knownPeople(null);
  const { people: _, ...named } = scope;
  const every = await callRows(open, { population: "all", scope: named, within: {} });
  expect(every.cut).toBeUndefined();
  const [row = {}] = await rowPage(open, every, query, { offset: 0, limit: 1 });
  expect(cutOf(row, "started_local")).toBeNull();
  open.close();
});

test("a moment is read as its date, or as its week", async () => {
  const made = makeTranslator("en", "latn", await loadMessages("en"));
  const words: Words = { ...made, f: formats(made), catalogue: knownCatalogue };
  const moment = Date.UTC(2026, 9, 5);
  const column = { name: "started_local", type: "TIMESTAMP" };
  expect(cellText(words, column, moment)).toBe("2026-10-05 00:00:00");
  expect(cellText(words, column, moment, "day")).toBe("2026-10-05");
  expect(cellText(words, column, moment, "week")).toBe("week of 2026-10-05");
  const days = { name: "days_after", type: "DOUBLE" };
  expect([167.87, 2.34].map((value) => cellText(words, days, value))).toEqual(["168", "2.3"]);
});
