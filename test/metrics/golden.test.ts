import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { scopeOf } from "./ask";
import { coverageEnd, golden as rows, goldenPeriod } from "./golden";
import { golden } from "./golden-answers";
import { expected } from "./golden-expected";
import { canonical, engineViews, sharedGolden, withRows } from "./relations";
import { openDuckDb, type TestDuckDb } from "../duckdb";

const scope = scopeOf(goldenPeriod.from, goldenPeriod.to);

/** The figures are equal to five digits, and none of the layer's is NaN. */
function check(
  found: readonly Readonly<Record<string, unknown>>[],
  wanted: readonly Readonly<Record<string, unknown>>[],
) {
  expect(found.length).toBe(wanted.length);
  wanted.forEach((row, i) => {
    for (const [name, answer] of Object.entries(row)) {
      const own = found[i]?.[name];
      if (own === undefined) continue; // a figure that is no metric, see `covered`
      if (typeof answer === "number")
        expect(own, name).toBeCloseTo(answer, 5 - Math.ceil(Math.log10(Math.abs(answer) + 1)));
      else expect(own, name).toBe(answer);
    }
  });
}

/** Figures of the golden queries that are no metric: wrong on purpose, or parts of others. */
const covered: Readonly<Record<string, readonly string[]>> = {
  M02: ["mean_all_attempts_wrong_s"],
  M09: ["longest_wait_s"], // in volume.test.ts
  M12: ["answered"],
  M13: ["scales"],
  M16: ["abn_in"],
};

describe("the golden tables in the repository", () => {
  let db: TestDuckDb;
  beforeAll(async () => {
    db = await withRows(rows, coverageEnd);
  });
  afterAll(() => db.close());

  for (const [id, answers] of Object.entries(expected))
    test(`${id} gives the answers worked out by hand`, async () => {
      const ask = golden[id];
      if (!ask) throw new Error(`no golden answer: ${id}`);
      const found = await ask(db, scope);
      check(found, answers);
      for (const name of Object.keys(answers[0] ?? {}))
        if (!(covered[id] ?? []).includes(name)) expect(found[0], name).toHaveProperty(name);
    });
});

describe.skipIf(!sharedGolden)("the golden files outside the repository", () => {
  let db: TestDuckDb;
  beforeAll(async () => {
    db = await openDuckDb();
    await db.query("CREATE SCHEMA original");
    await db.query("SET schema = 'original'");
    for (const statement of statements(sharedGolden?.sql ?? "")) await db.query(statement);
    await db.query("SET schema = 'main'");
    for (const kind of ["calls", "leads", "deals", "surveys"] as const) {
      const columns = await db.query(`SELECT * FROM original.${kind} LIMIT 0`);
      await canonical(db, kind, `original.${kind}`, columns.names);
    }
    await engineViews(db, coverageEnd);
  });
  afterAll(() => db.close());

  for (const { id, expect: answers } of sharedGolden?.expected.filter(({ id }) => id in golden) ?? [])
    test(`${id} is answered as expected.json says`, async () => {
      check((await golden[id]?.(db, scope)) ?? [], answers);
      check(expected[id] ?? [], answers); // the repository's own copy says the same
    });

  test("every golden query that a metric covers is asked", () => {
    const metricQueries = sharedGolden?.expected
      .map(({ id }) => id)
      .filter((id) => /^M\d/.test(id) && id !== "M16b");
    expect(Object.keys(golden).sort()).toEqual(metricQueries?.sort());
    expect(Object.keys(expected).sort()).toEqual(metricQueries?.sort());
  });
});

/** Splits a script at semicolons that end a line; comments go. */
function statements(script: string): string[] {
  return script
    .replaceAll(/--.*$/gm, "")
    .split(/;\s*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");
}
