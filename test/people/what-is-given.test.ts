import { CompletionContext } from "@codemirror/autocomplete";
import { EditorState } from "@codemirror/state";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { definitionRows, valuesIn } from "../../src/app/export/definitions";
import { mayShowSealed } from "../../src/app/sealed/may-show";
import { samplesOf, type Described } from "../../src/app/sql/column-samples";
import { completeSql } from "../../src/app/sql/complete-sql";
import type { SqlSchema } from "../../src/app/sql/sql-schema";
import { documentDiff } from "../../src/app/documents/version-diff";
import { whyUntold } from "../../src/app/cells/finding";
import { toldRejects } from "../../src/app/import/told-rejects";
import { keepState } from "../../src/app/notebook/kept-states";
import { viewAt } from "../../src/app/notebook/view-address";
import { policySince } from "../../src/app/policy/use-may-tell";
import { removedPerson, type ImportReport } from "../../src/store";
import { catalogueOf, records } from "../../src/base";
import { formats, loadMessages, makeTranslator } from "../../src/i18n";
import {
  defaultParams,
  dimensions,
  dimensionValues,
  type Filters,
  type MetricValue,
} from "../../src/metrics";
import { createValueLookup, readNotebook, runs, templates, toldCell, withoutNames, writeNotebook, type CellOutput, type MayTell, type Notebook, type Sealed } from "../../src/notebook"; // prettier-ignore
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
    const told = withoutNames(document, { isKnown, since: "" });
    expect(namesIn(writeNotebook(told), [])).toEqual([]);
    expect(told.cells.map(({ id }) => id)).toEqual(document.cells.map(({ id }) => id));
    expect(writeNotebook(told)).toContain("Slow.");
    expect(withoutNames(document, { isKnown: () => true, since: "" })).toEqual(document);
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

  const may = (since: string): MayTell => ({ isKnown, since });
  const many = (agents: Filters["agent_id"], sealedOn: string): Notebook => ({
    ...read,
    cells: [{ ...finding, sealed: sealedOn, numbers: finding.numbers.map((number) => ({ ...number, filters: agents ? { agent_id: agents } : {} })) }],
  });

  test("what is edited, compared with a version, searched or saved of a notebook has no such name, and no figure of before", () => {
    const told = (notebook: Notebook, since: string): string => writeNotebook(withoutNames(notebook, may(since)));
    const version = withoutNames(document, may(""));
    expect(namesIn(JSON.stringify([documentDiff(version, withoutNames(read, may(""))), documentDiff(withoutNames(read, may("")), version)]), [])).toEqual([]);
    expect(JSON.stringify(documentDiff(read, document))).toContain(solo); // else it would say nothing
    expect(told(many([solo], "2026-11-09"), "")).not.toContain("numbers");
    expect(told(many({ not: [solo] }, "2026-11-09"), "")).not.toContain("numbers");
    expect(told(many(["P-00000001"], "2026-11-09"), "")).toContain("numbers");
    // sealed while more was told, it may be of one person's queue
    expect(told(many(undefined, "2026-11-09"), "2026-11-09")).not.toContain("numbers");
    expect(told(many(undefined, "2026-11-09"), "2026-11-08")).toContain("numbers");
    for (const cell of document.cells) expect(namesIn(JSON.stringify(toldCell(cell, may(""))), [])).toEqual([]);
  });

  test("since when a policy holds is the day of its last change; until that is read, everything is of before", () => {
    const at = Date.UTC(2026, 10, 9, 12);
    expect(policySince(undefined)).toBe("9999-12-31");
    expect(policySince([])).toBe("");
    expect(policySince([{ at, what: "level" }, { at: at + 9e9, what: "fixed" }])).toBe("2026-11-09");
  });

  test("a finding shows no number of single people, and none that is not told now or not counted yet", () => {
    const of = (agents: readonly string[]) => ({ filters: { agent_id: agents } });
    const now = { state: "ok", value: 3, needs: [] } as unknown as MetricValue;
    expect(whyUntold(of([solo]), now, may(""))).toBe("finding.of_people");
    expect(whyUntold(of([]), null, may(""))).toBe("cell.waiting");
    expect(whyUntold(of([]), { ...now, state: "not_computable", needs: ["people"] } as MetricValue, may(""))).toBe("policy.untold");
    expect(whyUntold(of(["P-00000001"]), now, may(""))).toBe(null);
    expect(whyUntold(of([solo]), null, null)).toBe(null);
  });

  test.each(levels)("%s: rows that could not be read, of files that came in by name, say where and why alone", (level) => {
    const reject = { file: "calls.csv", record: 7, line: 8, column: "Agent", reason: "unreadable", value: `${solo} 25:99` };
    const report = { rejects: [reject] } as unknown as ImportReport;
    const shown = toldRejects({ people: "named", report }, level);
    expect(namesIn(JSON.stringify(shown), [])).toEqual([]);
    expect(shown).toEqual([{ ...reject, value: "" }]);
    expect(toldRejects({ people: level, report }, level)).toBe(report.rejects); // then nothing of people came in
    expect(toldRejects({ people: "named", report }, "named")).toBe(report.rejects);
  });

  test("an address whose names a policy took away shows more than was linked to, and says so", async () => {
    const base = { period: { preset: "last-week" }, compare: "previous", filters: {}, values: {} } as const;
    const lookup = await createValueLookup({ agent_id: ["P-00000001"] }, "secret");
    const views = { put: () => Promise.resolve(), get: () => Promise.resolve(null), clear: () => Promise.resolve() };
    const key = keepState({ views }, { filters: { agent_id: [removedPerson] } });
    for (const protects of [true, false]) {
      const { view, lost } = viewAt(document, `state=${key}`, base, lookup, protects);
      expect([view.filters, lost]).toEqual([{}, ["agent_id"]]);
    }
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
