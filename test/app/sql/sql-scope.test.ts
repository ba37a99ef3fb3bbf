import { expect, test } from "vitest";
import { scopeAt } from "../../../src/app/sql/sql-scope";
import { meaningful } from "../../../src/notebook";

/** The scope at the bar. */
const at = (text: string) => scopeAt(text.replace("|", ""), text.indexOf("|"));
const names = (text: string) => at(text).refs.map(({ name, alias }) => alias ?? name);

test("relations are found also where the cursor stands before them", () => {
  expect(names("SELECT | FROM calls c JOIN leads AS l USING (lead_id)")).toEqual(["c", "l"]);
  expect(names("SELECT count(|) FROM calls, leads WHERE true")).toEqual(["calls", "leads"]);
  expect(names('SELECT * FROM "my calls" LEFT JOIN deals ON |')).toEqual(["my calls", "deals"]);
  expect(names("SELECT a FROM main.calls WHERE x IN (1, |2)")).toEqual(["calls"]);
});

test("an inner query sees its own relations first, then those around it", () => {
  expect(names("SELECT * FROM calls c WHERE EXISTS (SELECT | FROM leads l)")).toEqual(["l", "c"]);
  expect(names("SELECT | FROM (SELECT queue FROM calls) t")).toEqual(["t"]);
});

test("queries after WITH and in parentheses tell their columns", () => {
  const scope = at("WITH a AS (SELECT queue, count(*) AS n, c.agent_id FROM calls c) SELECT | FROM a");
  expect(scope.queries.get("a")).toEqual(["queue", "n", "agent_id"]);
  expect(at("SELECT | FROM (SELECT sum(x) total FROM calls) t").refs[0]?.outputs).toEqual(["total"]);
});

test("the clause is the innermost one begun before the place", () => {
  expect(at("SELECT 1 FROM |").clause).toBe("FROM");
  expect(at("SELECT 1 FROM calls WHERE |").clause).toBe("WHERE");
  expect(at("SELECT sum(|) FROM calls").clause).toBe("SELECT");
  expect(at("|").clause).toBe("");
});

test("strings, comments and parameters are not mistaken for names", () => {
  const kinds = meaningful("SELECT 'from leads' -- from deals\n, $target /* from x */ FROM calls");
  expect(kinds.map(({ type }) => type)).toEqual(["word", "string", "symbol", "parameter", "word", "word"]);
  expect(names("SELECT 'from leads' FROM calls WHERE |")).toEqual(["calls"]);
  expect(meaningful("'open").map(({ type }) => type)).toEqual(["string"]);
});
