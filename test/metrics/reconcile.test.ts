import { afterAll, beforeAll, expect, test } from "vitest";
import { plainCalendar } from "../../src/base";
import { causeOf, reconcile, restatements, callsByImport, type Reported } from "../../src/metrics";
import type { TestDuckDb } from "../duckdb";
import { scopeOf, value } from "./ask";
import { coverageEnd, golden, goldenPeriod } from "./golden";
import { load, withRows } from "./relations";

const scope = scopeOf(goldenPeriod.from, goldenPeriod.to);
let db: TestDuckDb;
beforeAll(async () => {
  db = await withRows(golden, coverageEnd);
});
afterAll(() => db.close());

const found = async (typed: number, tolerance: number, more = {}) => {
  const shown = await value(db, "service-level", { ...scope, ...more });
  return reconcile(db, "service-level", { ...scope, ...more }, { typed, tolerance, shown, most: 400 });
};

test("64.3 % is SL9 with the thresholds in force: nine of fourteen left the queue within 20 s", async () => {
  const exact = (await found(0.643, 0.0005)).filter((candidate) => candidate.exact);
  // several thresholds give it; the fewest changes stand first among equals
  expect(exact[0]?.value).toMatchObject({ variant: "sl9", numerator: 9, denominator: 14 });
  expect(exact[0]?.value.params).toMatchObject({ target_s: 20, short_abandon_s: 5 });
  // against SL3's 7 of 10
  expect(exact[0]?.rows).toEqual({ numerator: 2, denominator: 4 });
});
test("77.8 % is found as SL4 and as SL10, and 78 % allows them both", async () => {
  const formulas = (await found(0.778, 0.0005)).filter(({ exact }) => exact).map(({ value: v }) => v.variant);
  expect(formulas).toEqual(expect.arrayContaining(["sl4", "sl10"]));
});
test("a threshold is found: answered within 10 s, of answered", async () => {
  // waits 10 20 21 5 15 0 8 12: four within 10 s, of eight
  const ten = (await found(0.5, 0.0005)).find(
    ({ value: v, exact }) => exact && v.variant === "sl1" && v.params.target_s === 10,
  );
  expect(ten?.value).toMatchObject({ numerator: 4, denominator: 8 });
});
test("calls are not held against half-hours: no difference in rows between them, and none the other way", async () => {
  const all = await found(5 / 6, 0.0005);
  const halves = all.filter(({ value: v }) => v.variant.startsWith("intervals_"));
  expect(halves.map(({ value: v }) => v.variant).sort()).toEqual(["intervals_15", "intervals_30"]);
  expect(halves.map(({ rows }) => rows)).toEqual([null, null]);
  expect(all.some(({ rows }) => rows !== null)).toBe(true);
  const shown = await value(db, "service-level", scope, "intervals_30");
  const from = await reconcile(db, "service-level", scope, {
    typed: 0.7,
    tolerance: 0.005,
    shown,
    most: 400,
  });
  for (const { value: v, rows } of from)
    if (v.variant === "intervals_30") expect(rows).toEqual({ numerator: 0, denominator: 0 });
    else expect(rows, v.variant).toBeNull();
});
test("leads are not held against conversations", async () => {
  const shown = await value(db, "conversion-rate", scope);
  const from = await reconcile(db, "conversion-rate", scope, {
    typed: 0.3,
    tolerance: 0.05,
    shown,
    most: 400,
  });
  const rowsOf = (id: string) => from.find(({ value: v }) => v.variant === id)?.rows;
  expect(rowsOf("per_attempt")).toEqual({ numerator: 0, denominator: 4 });
  expect(rowsOf("per_lead_dialled")).toBeNull();
});
test("what gives the figure with the thresholds in force comes before a nearer one with others", async () => {
  const all = await found(0.67, 0.05);
  expect(all[0]?.exact).toBe(true);
  expect(all[0]?.value.params).toMatchObject({ target_s: 20, short_abandon_s: 5 });
  const exact = all.map((one) => one.exact);
  expect(exact.lastIndexOf(true)).toBe(exact.filter(Boolean).length - 1);
  const changes = all
    .filter((one) => one.exact)
    .map(
      ({ value: { params } }) => Number(params.target_s !== 20) + Number((params.short_abandon_s ?? 5) !== 5),
    );
  expect(changes).toEqual([...changes].sort((a, b) => a - b));
  const nearer = all.findIndex((one) => Math.abs(one.difference) < Math.abs(all[0]?.difference ?? 0));
  expect(changes[nearer]).toBeGreaterThan(0);
});
test("opening hours are tried beside all hours", async () => {
  const hours = { calendars: { standard: plainCalendar(), queues: {} } };
  const six = (await found(6 / 9, 0.0005, hours))
    .filter(({ exact }) => exact)
    .map(({ value: v }) => v.variant);
  expect(six).toContain("sl3_open");
  expect(
    (await found(0.7, 0.0005, hours)).filter(({ exact }) => exact).map(({ value: v }) => v.variant),
  ).toContain("sl3");
});
test("where nothing fits, the nearest say so", async () => {
  const near = await found(0.123, 0.00005);
  expect(near.some(({ exact }) => exact)).toBe(false);
  const sizes = near.map(({ difference }) => Math.abs(difference));
  expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
});

test("calls told otherwise by a newer export, new ones and lost ones are told apart", () => {
  expect(causeOf({ a: 100 }, { a: 88, b: 15 })).toEqual({ reexported: 12, added: 3, removed: 0 });
  expect(causeOf({ a: 100, b: 20 }, { a: 100 })).toEqual({ reexported: 0, added: 0, removed: 20 });
  expect(causeOf({ a: 5 }, { a: 5 })).toEqual({ reexported: 0, added: 0, removed: 0 });
});
test("a reported figure that a later import changes is announced, with both values and the cause", async () => {
  const own = await withRows(golden, coverageEnd);
  try {
    const before = await value(own, "service-level", scope);
    const reported: Reported = {
      id: "x",
      metric: "service-level",
      variant: before.variant,
      period: scope.period,
      params: before.params,
      value: before.value ?? 0,
      numerator: before.numerator,
      denominator: before.denominator,
      dataVersion: 1,
      imports: await callsByImport(own, scope.period),
    };
    const rules = { params: scope.params };
    expect(await restatements(own, [reported], rules)).toEqual([]);
    // a newer export has I3 (21 s) and I5 (abandoned) again, I3 now answered after 18 s
    const calls = golden.calls.map((call) =>
      call.call_id === "I3" || call.call_id === "I5"
        ? { ...call, import_id: "later", ...(call.call_id === "I3" && { wait_s: 18 }) }
        : call,
    );
    await own.query("CREATE OR REPLACE TABLE told_before AS SELECT * FROM calls");
    await load(own, { ...golden, calls }, coverageEnd);
    const [unknown] = await restatements(own, [reported], rules);
    // the older rows are gone: how many of the two are others cannot be told
    expect(unknown?.cause).toMatchObject({ reexported: 2, changed: null });
    await own.query(
      "INSERT INTO calls_replaced BY NAME SELECT * FROM told_before WHERE call_id IN ('I3', 'I5')",
    );
    const [changed] = await restatements(own, [reported], rules);
    expect(changed).toMatchObject({
      value: 0.8,
      numerator: 8,
      denominator: 10,
      cause: { reexported: 2, changed: 1, added: 0, removed: 0, matured: false },
    });
    expect(changed?.before.value).toBe(0.7);
  } finally {
    own.close();
  }
});
