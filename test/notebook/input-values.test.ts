import { expect, test } from "vitest";
import { defaultParams } from "../../src/metrics";
import {
  choicesFromQuery,
  choicesToQuery,
  defaultView,
  hiddenValues,
  isValueInput,
  readNotebook,
  valuesWith,
  viewToQuery,
  writeNotebook,
} from "../../src/notebook";
import { wantsOf } from "../../src/notebook/wants";

const file = `---
title: Inputs
format: 1
---

\`\`\`input #least least_calls
input: number
label: Fewest calls
default: 20
min: 1
max: 500
step: 5
\`\`\`

\`\`\`input #side side
input: choice
options:
  - both
  - Layla's team
\`\`\`

\`\`\`input #words words
input: text
default: ""
\`\`\`

\`\`\`input #dialled
input: company-number
\`\`\`

\`\`\`dispositions #shares
\`\`\`
`;
const notebook = readNotebook(file);
const own = defaultView(notebook);

test("inputs with a value are read and written as they stand", () => {
  expect(notebook.cells.filter(isValueInput).map(({ input, name }) => [input, name])).toEqual([
    ["number", "least_calls"],
    ["choice", "side"],
    ["text", "words"],
  ]);
  expect(writeNotebook(notebook)).toBe(file);
  expect(own.values).toEqual({ least_calls: 20, side: "both", words: "" });
});

test("a number input without a name is still the number that was dialled", () => {
  const [cell] = readNotebook("```input #n\ninput: number\n```").cells;
  expect(cell).toMatchObject({ kind: "input", input: "company-number" });
});

test.each([
  ["input: text", "cell_nameless"],
  ["input: choice", "cell_nameless"],
])("%s without a name says that it needs one", (body, code) => {
  const [cell] = readNotebook(`\`\`\`input #n\n${body}\n\`\`\``).cells;
  expect(cell).toMatchObject({ kind: "unknown", problem: { code } });
});

test.each([
  ["input: number\nmin: 9\nmax: 1", "cell_value"],
  ["input: number\ndefault: 0\nmin: 1", "cell_value"],
  ["input: number\nstep: 0", "cell_value"],
  ["input: choice", "cell_missing"],
  ["input: choice\noptions: [a, b]\ndefault: c", "cell_value"],
  ["input: queue\nmin: 1", "cell_value"],
])("%j makes no sense", (body, code) => {
  const [cell] = readNotebook(`\`\`\`input #n name\n${body}\n\`\`\``).cells;
  expect(cell).toMatchObject({ kind: "unknown", problem: { code } });
});

test("values stay what their inputs allow", () => {
  expect(valuesWith(notebook, { least_calls: 9000, side: "nobody", words: "late" })).toEqual({
    least_calls: 500,
    side: "both",
    words: "late",
  });
  expect(valuesWith(notebook, { least_calls: "5", words: 5, gone: 1 })).toEqual(own.values);
});

test("an address has the place of a choice and nothing that was typed", () => {
  const values = { least_calls: 73, side: "Layla's team", words: "+49 30 123456" };
  const query = [viewToQuery({ ...own, values }, own, { toId: () => null, toValue: () => null })]
    .concat(choicesToQuery(notebook, values))
    .join("&");
  expect(query).toBe("&v.side=1");
  expect(choicesFromQuery(notebook, query)).toEqual({ side: "Layla's team" });
  expect(hiddenValues(notebook, values)).toEqual({ least_calls: 73, words: "+49 30 123456" });
  expect(choicesFromQuery(notebook, "v.side=7&v.words=1")).toEqual({});
});

test("what reads an input by name is of its value, and nothing else is", () => {
  const cells = new Map(notebook.cells.map((cell) => [cell.id, cell]));
  const reader = { id: "shares", reads: ["least"] };
  const keyOf = (values: typeof own.values, reads: readonly string[]) => {
    const graph = { order: ["shares"], problems: new Map(), reads: new Map([[reader.id, reads]]) };
    const input = {
      view: { ...own, values },
      params: defaultParams,
      settings: { weekStart: 1 as const },
      covered: { from: "2026-11-01T00:00:00", to: "2026-11-20T00:00:00" },
      dataVersion: 1,
    };
    const want = wantsOf(input, graph, cells, "test").get("shares");
    return { key: want?.key, values: want?.context.values };
  };
  const changed = { ...own.values, least_calls: 21 };
  expect(keyOf(changed, ["least"]).values).toEqual({ least_calls: 21 });
  expect(keyOf(changed, ["least"]).key).not.toBe(keyOf(own.values, ["least"]).key);
  expect(keyOf(changed, ["side"]).key).toBe(keyOf(own.values, ["side"]).key);
  expect(keyOf(changed, []).values).toEqual({});
});
