import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { AppError } from "../../src/base";
import { readNotebook, writeNotebook, type Notebook } from "../../src/notebook";
import { migrationsFrom, type Migration } from "../../src/notebook/migrations";
import { notebooks } from "./arbitrary";

const fixture = readFileSync(new URL("./fixtures/format-1.md", import.meta.url), "utf8");

test("a file of format 1 means what it meant", () => {
  const notebook = readNotebook(fixture);
  expect(notebook.title).toBe("Support: the week");
  expect(notebook.extra).toBe(
    "# who owns this\nowner: 'Layla'   # unquoted later?\ntags: [weekly,  support]\n",
  );
  expect(notebook.cells.map((cell) => `${cell.kind} ${cell.id} ${cell.name ?? ""}`.trim())).toEqual([
    "text intro",
    "input period",
    "input k3f9a by_queue",
    "scorecard s1 service",
    "metric m1",
    "chart c1",
    "chart c2",
    "chart c3",
    "dispositions d1",
    "sql q1 answered",
    "unknown mermaid-1",
    "unknown broken",
    "text end",
  ]);
  expect(notebook.cells.slice(1, 5)).toEqual([
    {
      kind: "input",
      id: "period",
      name: null,
      extra: "",
      input: "period",
      compare: "none",
      default: { preset: "custom", from: "2026-11-02", to: "2026-11-08" },
    },
    {
      kind: "input",
      id: "k3f9a",
      name: "by_queue",
      extra: "",
      input: "queue",
      default: ["Support", "الدعم الفني"],
    },
    {
      kind: "scorecard",
      id: "s1",
      name: "service",
      extra: "columns: 4 # not known to format 1\n",
      volume: true,
      variants: {},
      metrics: ["service-level", "abandonment-rate"],
    },
    {
      kind: "metric",
      id: "m1",
      name: null,
      extra: "",
      metric: "average-speed-of-answer",
      variant: "median",
      grain: "day",
      benchmark: "asa-target",
    },
  ]);
  expect(notebook.cells[11]).toMatchObject({
    kind: "unknown",
    problem: { code: "cell_value", params: { key: "metric", value: "no-such-metric" } },
  });
});

test("a file of format 1 is written back to the byte", () => {
  expect(writeNotebook(readNotebook(fixture))).toBe(fixture);
});

test("the kinds of cell that format 1 was given later mean what they meant, and are written back to the byte", () => {
  const file = readFileSync(new URL("./fixtures/format-1-kinds.md", import.meta.url), "utf8");
  const notebook = readNotebook(file);
  expect(notebook.cells.map((cell) => `${cell.kind} ${cell.id} ${cell.name ?? ""}`.trim())).toEqual([
    "input i1",
    "input i2",
    "input i3 limit",
    "input i4 size",
    "input i5 words",
    "gaps g1",
    "table t1",
    "table t2",
    "list l1",
    "divider p1",
    "actions a1",
    "report r1",
    "sql q1 answered",
    "sql q2",
  ]);
  expect(notebook.extra).toBe("reviewed: 2026-11-22   # a key of somebody's own\n");
  expect(notebook.cells[1]).toMatchObject({ input: "company-number", default: [] });
  expect(notebook.cells[2]).toMatchObject({ input: "number", default: 20, min: 5, max: 120, step: 5 });
  expect(notebook.cells[3]).toMatchObject({ options: ["small", "كبير"], default: "كبير" });
  expect(notebook.cells[6]).toMatchObject({
    ...{ by: "queue", sort: "worst", top: 5, compare: true, extra: "later: kept # by a later version\n" },
    columns: [
      { metric: "service-level", variant: null },
      { metric: "abandonment-rate", variant: null },
    ],
  });
  expect(notebook.cells[10]).toMatchObject({
    actions: [
      { what: "Call back within the hour", owner: "Layla", since: "2026-11-02..2026-11-08", done: true },
      { what: "Look at: Tuesday", owner: "", due: "", metric: null, done: false },
    ],
  });
  expect(notebook.cells[12]).toMatchObject({
    chart: { type: "bar", x: "text", y: ["n"] },
    sql: "SELECT count(*) AS n,  -- two spaces, kept\n  'a;b' AS text\nFROM calls WHERE wait_s <= $limit",
  });
  expect(notebook.cells[13]).toMatchObject({ chart: null, sql: "SELECT '```' AS fence FROM answered" });
  expect(writeNotebook(notebook)).toBe(file);
});

test("reading what was written gives the notebook", () => {
  fc.assert(
    fc.property(notebooks, (notebook) => {
      expect(readNotebook(writeNotebook(notebook))).toEqual(notebook);
    }),
    { numRuns: 300 },
  );
});

const pieces = fc.constantFrom(
  "---",
  "--- ",
  "title: x",
  "format: 1",
  "```metric #a x",
  "```metric",
  "```",
  "````",
  "~~~",
  "```js {1}",
  "   ```chart",
  "metric: service-level",
  "  metric: service-level",
  "{metric: service-level, b: [1]}",
  "a: &x 1",
  "b: *x",
  "c: |",
  "  ```",
  "<!-- #a -->",
  "# Head",
  "",
  " ",
  "- list",
  "input: queue",
  "default: [a, 1]",
  "...",
  "%YAML 1.1",
  "\t",
  "\r",
  "? x",
  "'",
  "<<: {metric: x}",
  "metric: !!str x",
  "# note",
);
const files = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.array(pieces, { maxLength: 25 }).map((lines) => lines.join("\n")),
);

test("any text is read, and writing settles after one round", () => {
  fc.assert(
    fc.property(files, (file) => {
      const once = writeNotebook(readNotebook(file));
      expect(writeNotebook(readNotebook(once))).toBe(once);
    }),
    { numRuns: 3000 },
  );
});

test("fences that are not understood are kept to the byte", () => {
  for (const source of [
    "```prql\nfrom calls;\n\n  -- ``\n```",
    "~~~~ js {a=1} b\n~~~\n~~~~",
    "   ```r #r1\n   x\n  ```",
    "```nothing",
  ]) {
    const notebook = readNotebook(`before\n\n${source}\n`);
    expect(notebook.cells[1]).toMatchObject({ kind: "unknown", source, problem: null });
    expect(writeNotebook(notebook)).toContain(`\n${source}\n`);
  }
});

test.each([
  ["metric: [", "cell_yaml"],
  ["metric: service-level\nmetric: service-level", "cell_yaml"],
  ["metric: &a service-level", "cell_alias"],
  ["metric: *a", "cell_alias"],
  ["metric: !!str service-level", "cell_alias"],
  ["- service-level", "cell_body"],
  ["", "cell_missing"],
  ["metric: 7", "cell_value"],
])("a body that cannot be read is kept and explained: %s", (body, code) => {
  const source = `\`\`\`metric #m\n${body}\n\`\`\``;
  expect(readNotebook(source).cells).toMatchObject([{ kind: "unknown", id: "m", source, problem: { code } }]);
});

test("cells written without an id, or with one taken, get one of their own", () => {
  const ids = (file: string): string[] => readNotebook(file).cells.map((cell) => cell.id);
  const file =
    "```dispositions\n```\n```dispositions #dispositions-1\n```\n```dispositions #dispositions-1\n```\nx";
  expect(ids(file)).toEqual(["dispositions-2", "dispositions-1", "dispositions-3", "text-1"]);
  expect(ids(writeNotebook(readNotebook(file)))).toEqual(ids(file));
});

test("a title is taken from the first heading when the front matter has none", () => {
  expect(readNotebook("Hello\n\n## Calls of *May* ##\n").title).toBe("Calls of *May*");
  expect(readNotebook("---\n: [\n---\nx").cells).toMatchObject([{ kind: "text", text: "---\n: [\n---\nx" }]);
});

test("a file of a later format is refused, not half understood", () => {
  expect(() => readNotebook("---\nformat: 2\n---\n")).toThrow(AppError);
});

test("migrations run in order, each once, and a gap is a fault", () => {
  const step = (from: number): Migration => ({
    from,
    migrate: (cell) => ({ ...cell, name: `${cell.name ?? ""}${from}` }),
  });
  expect(migrationsFrom(2, [step(1), step(2), step(3)], 4).map(({ from }) => from)).toEqual([2, 3]);
  expect(() => migrationsFrom(1, [step(2)], 3)).toThrow("no notebook migration from format 1");
  expect(migrationsFrom(1)).toEqual([]);
});

test("Windows line ends and a byte order mark do not matter", () => {
  const notebook: Notebook = readNotebook(fixture);
  expect(readNotebook(`\uFEFF${fixture.replaceAll("\n", "\r\n")}`)).toEqual(notebook);
});

test("a text with code in it is one text again when it is read", () => {
  const text = "Ask so:\n\n```sql\nSELECT 1\n```\n\n<!-- #other -->\n\nand then\n\n~~~\nnever closed";
  const cell = { kind: "text" as const, id: "code", name: null, extra: "", text };
  const after = { ...cell, id: "after", text: "Words" };
  const notebook = { ...readNotebook("# Words"), cells: [cell, after] };
  const file = writeNotebook(notebook);
  expect(readNotebook(file).cells).toEqual([cell, after]);
  expect(writeNotebook(readNotebook(file))).toBe(file);
});
