import { createRequire } from "node:module";
import { createDuckDB, NODE_RUNTIME, VoidLogger, type DuckDBBindings } from "@duckdb/duckdb-wasm/blocking";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { outerItems } from "../../src/notebook/sql/blocks";
import { folded, tokens } from "../../src/notebook/sql/tokens";

const require = createRequire(import.meta.url);
const wasm = { mainModule: require.resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm"), mainWorker: "" };
let db: DuckDBBindings;
let connection = 0;
beforeAll(async () => {
  db = await createDuckDB({ mvp: wasm, eh: wasm }, new VoidLogger(), NODE_RUNTIME);
  await db.instantiate(() => undefined);
  db.open({ path: ":memory:" });
  connection = db.connect().useUnsafe((_, id) => id);
});

const ours = (sql: string): string[] => [...new Set(outerItems(sql).map(({ name }) => folded(name)))].sort();
const theirs = (sql: string): string[] =>
  [...new Set(db.getTableNames(connection, sql).map((name: string) => folded(name)))].sort();

test("every character is in one token", () => {
  const pieces = fc.constantFrom(
    ..."'\"$-/*\\ \nE(),.;:",
    "$$",
    "--",
    "/*",
    "*/",
    "$a$",
    "x",
    "é",
    "𝒳",
    "1.5e3",
    "'a''b'",
  );
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 30 }).map((all) => all.join("")),
      (sql) => {
        let at = 0;
        for (const { from, to } of tokens(sql)) {
          expect(from).toBe(at);
          expect(to).toBeGreaterThan(from);
          at = to;
        }
        expect(at).toBe(sql.length);
      },
    ),
    { numRuns: 2000 },
  );
});

test.each([
  "SELECT 1",
  "FROM waits",
  "SELECT waits FROM calls",
  "SELECT waits.n, 'FROM nothing' FROM waits, \"Other Cell\" AS o, الانتظار",
  "SELECT * FROM a JOIN b ON a.x = b.x LEFT JOIN c ON true CROSS JOIN d",
  "SELECT EXTRACT(hour FROM started_local), trim(BOTH ' ' FROM queue), substring(queue FROM 2) FROM calls",
  "SELECT a IS DISTINCT FROM b, a IS NOT DISTINCT FROM c FROM d",
  "WITH w AS (SELECT * FROM x), v AS MATERIALIZED (FROM w) SELECT * FROM v, y",
  "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 3) FROM r",
  "WITH w AS (FROM w2) SELECT (WITH w AS (FROM deep) SELECT max(x) FROM w) FROM w",
  "SELECT * FROM (SELECT * FROM inner_one) AS t(a), LATERAL (FROM inner_two) u",
  "SELECT * FROM (a CROSS JOIN (b CROSS JOIN c))",
  "SELECT * FROM ((SELECT 1 FROM p) UNION ALL (FROM q))",
  "FROM p UNION BY NAME FROM q EXCEPT TABLE r",
  "TABLE waits",
  "FROM VALUES (1, 2), (3, 4) v(a, b), waits",
  "SELECT * FROM range(3) t(i), generate_series(1, (SELECT max(n) FROM waits)) u",
  "SELECT 1 WHERE EXISTS (FROM e) AND 1 IN (SELECT x FROM i) AND 2 NOT IN (FROM j)",
  "SELECT count(*) FILTER (WHERE x IN (SELECT y FROM f)) OVER (PARTITION BY z ORDER BY (SELECT 1 FROM g)) FROM h",
  "PIVOT cities ON year IN (2000, 2010) USING sum(population)",
  "FROM (PIVOT cities ON year IN (2000) USING sum(p)) AS p",
  "SELECT * FROM cities PIVOT (sum(p) FOR year IN (2000, 2010))",
  "SELECT $$FROM x$$, $q$ FROM y $q$ /* FROM z /* FROM w */ */ FROM a -- FROM b",
  "SELECT E'it\\'s FROM x', 'a''b FROM c' FROM d",
  "SELECT list_transform([1], lambda x: x + 1), {'from': 1}, [y for y in [1]] FROM a",
  "SELECT CASE WHEN x THEN (SELECT 1 FROM a) END FROM b WHERE x = ANY (SELECT c FROM c)",
  "FROM alias: waits SELECT alias.n",
  "SELECT * FROM v1.calls, main.waits, other",
  "DESCRIBE waits",
  "SUMMARIZE SELECT * FROM waits",
  "SELECT x FROM a WINDOW w AS (ORDER BY x) QUALIFY row_number() OVER w = 1 ORDER BY x, y LIMIT 3",
  "SELECT * EXCLUDE (a), * REPLACE (1 AS b), COLUMNS('x.*') FROM t USING SAMPLE 10%",
  "SELECT t.x, u.y FROM t SEMI JOIN u ON t.x = u.x POSITIONAL JOIN w",
  "WITH a AS (FROM b), b AS (FROM c) FROM a, b",
])("reads what DuckDB says it reads: %s", (sql) => {
  let names: string[];
  try {
    names = theirs(sql);
  } catch (error) {
    // Some texts need columns that are not there; their names are said by DuckDB's error only.
    expect(String(error)).toMatch(/Binder/);
    return;
  }
  const schemas = /v1\.calls, main\.waits/.test(sql) ? ["calls", "waits"] : [];
  expect(ours(sql)).toEqual(names.filter((name) => !schemas.includes(name)));
});

/** Random queries over few names, so that those of WITH and those outside meet. */
const name = fc.constantFrom("a", "b", "c", "D", '"e f"', "g");
const { query } = fc.letrec<{ query: string; table: string; value: string }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom("1", "'FROM x'", "getvariable('v')", "extract(hour FROM TIMESTAMP '2024-01-01')"),
    tie("query").map((q) => `(SELECT count(*) FROM (${q}))`),
    tie("query").map((q) => `EXISTS (${q})`),
  ),
  table: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    name,
    name.map((n) => `${n} AS t`),
    tie("query").map((q) => `(${q}) AS s`),
    fc.tuple(tie("table"), name).map(([t, n]) => `${t} CROSS JOIN ${n}`),
    fc.constant("range(3)"),
  ),
  query: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.tuple(tie("value"), tie("table")).map(([v, t]) => `SELECT ${v} AS x FROM ${t}`),
    tie("table").map((t) => `FROM ${t} SELECT 1 AS x`),
    fc
      .tuple(name, tie("query"), tie("query"))
      .map(([n, a, b]) =>
        `WITH ${n} AS (${a}) ${b}`
          .replace(/^(WITH .*\)) WITH /s, "$1 SELECT 1 AS x FROM (WITH ")
          .replace(/^(WITH .* SELECT 1 AS x FROM \(WITH .*)$/s, "$1)"),
      ),
    fc.tuple(tie("query"), tie("query")).map(([a, b]) => `(${a}) UNION ALL (${b})`),
    fc
      .tuple(tie("table"), tie("value"))
      .map(([t, v]) => `SELECT 1 AS x FROM ${t} WHERE ${v} = 1 ORDER BY 1 LIMIT 2`),
  ),
}));

test("reads what DuckDB says, in random queries", () => {
  let compared = 0;
  fc.assert(
    fc.property(query, (sql) => {
      let names: string[];
      try {
        names = theirs(sql);
      } catch {
        return; // not a query of DuckDB's
      }
      compared++;
      expect(ours(sql)).toEqual(names);
    }),
    { numRuns: 1500 },
  );
  expect(compared).toBeGreaterThan(500);
});
