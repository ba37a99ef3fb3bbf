import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withoutRows } from "../../src/engine/dead-rows";
import { isNewer } from "../../src/engine/dataset-order";
import { pairsOf, rangesOf } from "../../src/engine/dead-rows";
import { oneCallOnce, type Replaced } from "../../src/engine/supersede";
import { openDuckDb, type TestDuckDb } from "../duckdb";
import { dataset } from "./states";

let db: TestDuckDb;
beforeAll(async () => {
  db = await openDuckDb();
});
afterAll(() => db.close());

interface Import {
  readonly id: string;
  /** Newness by content; all imports differ in it. */
  readonly rank: number;
  readonly calls: readonly number[];
  readonly system: "s" | "t";
}

const order = (i: Import) => dataset(i.id, { order: { lastStart: i.rank, fileDate: 0, fileHash: "" } });
const rowsOf = (segmentId: string) => ({ segmentId, relation: segmentId });

/** Stores imports one after the other, each as a segment of its own, and gives the calls that are left of the live ones. */
async function visible(imports: readonly Import[], live: ReadonlySet<string>): Promise<readonly string[]> {
  const lists: Replaced[] = [];
  const stored: Import[] = [];
  for (const one of imports) {
    const values = one.calls.map((c, i) => `('${c}', ${i}, '${one.id}')`).join(", ");
    await db.query(
      `CREATE OR REPLACE TABLE ${one.id} AS SELECT call_id, TIMESTAMP '2024-01-01' AS started_at, n AS src_row,
        import_id, 'f' AS src_file, '${one.system}' AS system_id FROM (VALUES ${values}) t(call_id, n, import_id)`,
    );
    const same = stored.filter((s) => s.system === one.system);
    const others = same.map((s) => rowsOf(s.id));
    const older = (id: string): boolean => {
      const other = stored.find((s) => s.id === id);
      return other !== undefined && isNewer(order(one), order(other));
    };
    lists.push(...(await oneCallOnce(db, "calls", one.id, [rowsOf(one.id)], others, older)).replaced);
    stored.push(one);
  }
  return stored
    .filter((s) => live.has(s.id))
    .flatMap((s) => {
      const dead = lists
        .filter((l) => l.segmentId === s.id && live.has(l.byImport))
        .flatMap((l) => pairsOf(l.ranges));
      return s.calls.flatMap((call, row) =>
        dead.some(([first, last]) => row >= first && row <= last)
          ? []
          : [`${s.system}/${call}/${s.id}/${row}`],
      );
    })
    .sort();
}

/** What ought to be left: of every call of a system the last row of the newest live import that has it. */
function expected(imports: readonly Import[], live: ReadonlySet<string>): readonly string[] {
  const best = new Map<string, { rank: number; text: string }>();
  for (const one of imports.filter((i) => live.has(i.id)))
    one.calls.forEach((call, row) => {
      const key = `${one.system}/${call}`;
      if ((best.get(key)?.rank ?? -1) <= one.rank)
        best.set(key, { rank: one.rank, text: `${key}/${one.id}/${row}` });
    });
  return [...best.values()].map((b) => b.text).sort();
}

const someImports = fc
  .array(
    fc.record({
      calls: fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 8 }),
      system: fc.constantFrom("s" as const, "s" as const, "t" as const),
      live: fc.boolean(),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .chain((imports) =>
    fc.record({
      imports: fc.constant(imports.map((i, n) => ({ ...i, id: `i${n}`, rank: n }))),
      order: fc.shuffledSubarray(
        imports.map((_, n) => n),
        { minLength: imports.length },
      ),
    }),
  );

describe("one call, once", () => {
  it("leaves the newest live row of every call, whatever the order of imports and whatever is in the trash", async () => {
    await fc.assert(
      fc.asyncProperty(someImports, async ({ imports, order: permutation }) => {
        const arranged = permutation.flatMap((n) => imports[n] ?? []);
        const everything = new Set(imports.map((i) => i.id));
        const some = new Set(imports.filter((i) => i.live).map((i) => i.id));
        expect(await visible(arranged, everything)).toEqual(expected(imports, everything));
        expect(await visible(arranged, some)).toEqual(expected(imports, some));
      }),
      { numRuns: 40, seed: 7 },
    );
  }, 120_000);

  it("counts what it finds, and takes keys with NULL as equal", async () => {
    const survey = (rows: string, importId: string): string =>
      `SELECT response_id, question, '${importId}' AS import_id, 's' AS system_id, 'f' AS src_file, n AS src_row,
        NULL::TIMESTAMP AS responded_at FROM (VALUES ${rows}) t(response_id, question, n)`;
    await db.query(
      `CREATE TABLE old AS ${survey("('a', NULL, 1), ('a', 'q', 2), ('b', NULL, 3), ('c', 'q', 4)", "old")}`,
    );
    await db.query(
      `CREATE TABLE new AS ${survey("('a', NULL, 1), ('b', 'q', 2), ('c', 'q', 3), ('c', 'q', 4)", "new")}`,
    );
    const found = await oneCallOnce(db, "surveys", "new", [rowsOf("new")], [rowsOf("old")], () => true);
    expect(found).toEqual({
      duplicates: 1,
      supersedes: 2,
      supersededBy: 0,
      replaced: expect.arrayContaining([
        { segmentId: "new", byImport: "new", ranges: [2, 2] },
        { segmentId: "old", byImport: "new", ranges: [0, 0, 3, 3] },
      ]) as unknown,
    });
  });
});

describe("rows taken out of a segment", () => {
  it("shift the lists of the others", () => {
    const ids = fc.uniqueArray(fc.integer({ min: 0, max: 30 })).map((list) => list.sort((a, b) => a - b));
    fc.assert(
      fc.property(ids, ids, (dead, removed) => {
        const kept = Array.from({ length: 31 }, (_, i) => i).filter((i) => !removed.includes(i));
        const wanted = kept.flatMap((old, now) => (dead.includes(old) ? [now] : []));
        expect(withoutRows(rangesOf(dead), rangesOf(removed))).toEqual(rangesOf(wanted));
      }),
    );
  });
});

describe("which import is newer", () => {
  const at = (lastStart: number, fileDate: number, fileHash: string, importedAt = 0, id = "x") =>
    dataset(id, { order: { lastStart, fileDate, fileHash }, importedAt });
  it.each([
    [at(2, 1, "a"), at(1, 9, "z")],
    [at(1, 2, "a"), at(1, 1, "z")],
    [at(1, 1, "b"), at(1, 1, "a")],
    [at(1, 1, "a", 9), at(1, 1, "a", 8)],
    [at(1, 1, "a", 8, "y"), at(1, 1, "a", 8, "x")],
  ])("%#", (newer, older) => {
    expect([isNewer(newer, older), isNewer(older, newer)]).toEqual([true, false]);
  });
});
