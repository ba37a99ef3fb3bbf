import { CompletionContext } from "@codemirror/autocomplete";
import { EditorState } from "@codemirror/state";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { definitionRows, valuesIn } from "../../src/app/export/definitions";
import { mayShowSealed } from "../../src/app/sealed/may-show";
import { samplesOf, type Described } from "../../src/app/sql/column-samples";
import { completeSql } from "../../src/app/sql/complete-sql";
import type { SqlSchema } from "../../src/app/sql/sql-schema";
import { viewAt } from "../../src/app/notebook/view-address";
import { catalogueOf, records } from "../../src/base";
import { formats, loadMessages, makeTranslator } from "../../src/i18n";
import { defaultParams, dimensions, dimensionValues } from "../../src/metrics";
import { createValueLookup, readNotebook, runs, templates, withoutNames, writeNotebook, type CellOutput, type Notebook, type Sealed } from "../../src/notebook"; // prettier-ignore
import type { Policy } from "../../src/import";
import type { TestDuckDb } from "../duckdb";
import { answerOf } from "./every-answer";
import { levels, namesIn, protection, whole } from "./looks";
import { everybody, oneAlone, own } from "./one-person";

// What leaves the app or stands in its menus beside the answers of cells: by name each has somebody in it, protected none.

const [solo = ""] = everybody;
const words = async () => {
  const made = makeTranslator("en", "latn", await loadMessages("en"));
  return { ...made, f: formats(made), catalogue: catalogueOf([]) };
};
const menus = async (db: TestDuckDb): Promise<string> =>
  JSON.stringify(
    await Promise.all(
      dimensions.map(async (of) => [of, of === "question" ? [] : await dimensionValues(db, of)]),
    ),
  );

/** Everything that the SQL editor offers within quotes and of columns, whatever is compared. */
async function offered(db: TestDuckDb): Promise<string> {
  const tables: Described[] = [];
  for (const name of ["calls", "surveys", "agent_time"])
    tables.push({
      name,
      columns: records(await db.query(`DESCRIBE SELECT * FROM ${name}`)).map((row) => ({
        name: String(row.column_name),
        type: String(row.column_type),
      })),
    });
  const samples = await samplesOf(db, tables, new AbortController().signal);
  const schema: SqlSchema = {
    tables: tables.map(({ name, columns }) => ({
      name,
      note: "",
      columns: columns.map((one) => ({ ...one, meaning: "", samples: samples.get(one.name) ?? [] })),
    })),
    cells: [],
    params: [],
    metrics: [],
  };
  const complete = completeSql(() => schema);
  const found: unknown[] = [];
  const ask = async (text: string): Promise<void> => {
    const answer = await complete(
      new CompletionContext(EditorState.create({ doc: text }), text.length, true),
    );
    found.push(answer?.options.map(({ label, detail }) => [label, detail]));
  };
  await ask("SELECT * FROM calls WHERE ");
  for (const { name, columns } of tables)
    for (const { name: column } of columns) await ask(`SELECT * FROM ${name} WHERE ${column} = '`);
  expect(JSON.stringify(found)).toContain("sales"); // it does offer values
  return JSON.stringify(found);
}

const reports = ["weekly-report", "team-coaching"] as const;
const documentOf = (id: string): Notebook =>
  readNotebook(templates.find((one) => one.id === id)?.text.en ?? "");
async function outputsOf(
  db: TestDuckDb,
  id: string,
  level: (typeof levels)[number] | null,
): Promise<Record<string, CellOutput>> {
  const outputs: Record<string, CellOutput> = {};
  for (const cell of documentOf(id).cells.filter(runs)) {
    if (cell.kind === "sql") continue;
    const { output } = await answerOf(db, cell, whole, level ? protection(level) : { hidden: [] });
    if (typeof output !== "string") outputs[cell.id] = output as CellOutput;
  }
  return outputs;
}

describe.each([null, ...levels])("%s", (level) => {
  const but = level === "own_only" ? own.split(" ") : [];
  let db: TestDuckDb;
  beforeAll(async () => {
    db = await oneAlone(level && { level, typed: false }, false);
  });
  afterAll(() => db.close());
  const expectNobody = (text: string): void => {
    if (level === null) expect(text).toContain("Vexelbrook");
    else expect(namesIn(text, but)).toEqual([]);
  };

  test("menus of filters", async () => expectNobody(await menus(db)));

  test("what the SQL editor offers", async () => expectNobody(await offered(db)));

  test("a report that is sealed, and the definitions of an exported one", async () => {
    const all: unknown[] = [];
    for (const id of reports) {
      const outputs = await outputsOf(db, id, level);
      expect(Object.keys(outputs).length).toBeGreaterThan(3);
      const rows = definitionRows(await words(), valuesIn(Object.values(outputs)));
      expect(rows.length).toBeGreaterThan(3);
      all.push(outputs, rows);
    }
    expectNobody(JSON.stringify(all));
  });
});

describe("what was made by name, after the policy is tightened", () => {
  const text = `---
title: Team
format: 1
---

\`\`\`input #who
input: agent
default: [${solo}]
\`\`\`
`;
  const finding = { id: "f", name: null, extra: "", kind: "finding", claim: "Slow.", sealed: "2026-11-09", dataVersion: 1, numbers: [{ metric: "average-handle-time", variant: "handle", from: "2026-11-02", to: "2026-11-08", filters: { agent_id: [solo] }, params: {}, value: 1, low: null, high: null, n: 1 }] } as const;
  const read = readNotebook(text);
  const document: Notebook = { ...read, cells: [...read.cells, finding] };
  const isKnown = (person: string): boolean => person.startsWith("P-");

  test("an exported notebook has no name that was chosen in it, and everything else", () => {
    expect(writeNotebook(document)).toContain(solo);
    const told = withoutNames(document, isKnown);
    expect(namesIn(writeNotebook(told), [])).toEqual([]);
    expect(told.cells.map(({ id }) => id)).toEqual(document.cells.map(({ id }) => id));
    expect(writeNotebook(told)).toContain("Slow.");
    expect(withoutNames(document, () => true)).toEqual(document);
  });

  test("a notebook that chose somebody by name opens without them, and says what is lost", async () => {
    const base = { period: { preset: "last-week" }, compare: "previous", filters: { agent_id: [solo], queue: ["vip"] }, values: {} } as const;
    const pseudonyms = await createValueLookup({ agent_id: ["P-00000001"], queue: ["vip"] }, "secret");
    expect(viewAt(document, "", base, pseudonyms).view.filters).toEqual(base.filters);
    const { view, lost } = viewAt(document, "", base, pseudonyms, true);
    expect(view.filters).toEqual({ queue: ["vip"] });
    expect(lost).toEqual(["agent_id"]);
    const known = { ...base, filters: { agent_id: ["P-00000001"] } };
    expect(viewAt(document, "", known, pseudonyms, true)).toEqual({ view: known, lost: [] });
  });

  const sealed = (policy: Policy | undefined, least: number, scope = policy !== "named", hidden: readonly string[] = []): Sealed =>
    ({
      ...(policy && { policy }),
      params: defaultParams,
      settings: { weekStart: 1, people: { hidden, least, ...(scope && { scope: { crowd: least, least, weekStart: 1 } }) } },
    }) as unknown as Sealed;
  const at = { sealedAt: 1000 };
  const now = (policy: Policy, minimumGroup = 5) => ({ policy, minimumGroup });

  test("a sealed report is shown only where it tells no more of people than may be told now", () => {
    const order = ["named", "pseudonyms", "own_only", "teams_only"] as const;
    const shown = order.map((then) => order.filter((level) => mayShowSealed(at, sealed(then, 5), now(level), [])));
    expect(shown).toEqual([["named"], ["named", "pseudonyms"], ["named", "own_only"], [...order]]);
    expect(mayShowSealed(at, sealed("pseudonyms", 5), now("pseudonyms", 6), [])).toBe(false);
    expect(mayShowSealed(at, sealed("teams_only", 8), now("pseudonyms", 6), [])).toBe(true);
  });

  test("of a report sealed before levels were kept, what it hid says it", () => {
    expect(mayShowSealed(at, sealed(undefined, 5, false), now("pseudonyms"), [])).toBe(false);
    expect(mayShowSealed(at, sealed(undefined, 5, true), now("pseudonyms"), [])).toBe(true);
    expect(mayShowSealed(at, sealed(undefined, 5, true), now("teams_only"), [])).toBe(false);
    expect(mayShowSealed(at, sealed(undefined, 5, true, ["agent_id"]), now("teams_only"), [])).toBe(true);
  });

  test("own figures are not shown to the next person", () => {
    const changed = { at: 2000, what: "own", from: "", to: "", why: "" } as const;
    expect(mayShowSealed(at, sealed("own_only", 5), now("own_only"), [changed])).toBe(false);
    expect(mayShowSealed({ sealedAt: 3000 }, sealed("own_only", 5), now("own_only"), [changed])).toBe(true);
  });
}); // prettier-ignore
