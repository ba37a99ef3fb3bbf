import { afterEach, beforeEach, expect, test } from "vitest";
import { keepState, keptState, readState, stateKey } from "../../../src/app/notebook/kept-states";
import { viewAt, viewQuery } from "../../../src/app/notebook/view-address";
import { createValueLookup, defaultView, readNotebook, type ViewState } from "../../../src/notebook";
import type { Store } from "../../../src/store";
import { device } from "../../store/samples";

const notebook = readNotebook(
  [
    "```input #a limit\ninput: number\ndefault: 20\n```",
    "```input #b words\ninput: text\n```",
    "```input #c size\ninput: choice\noptions: [small, large]\n```",
    "```input #d\ninput: queue\n```",
  ].join("\n\n"),
);
const base = defaultView(notebook);
const lookup = await createValueLookup({ queue: ["Support"], agent_id: ["Layla"] }, "secret");
const view: ViewState = {
  ...base,
  filters: { queue: ["Support"], agent_id: ["Layla"], campaign: ["Spring for Mr Odeh"], country: ["DE"] },
  values: { ...base.values, limit: 4711, words: "refund of Mr Odeh", size: "large" },
};

let here: ReturnType<typeof device>;
let store: Store;
beforeEach(async () => {
  here = device();
  store = await here.open();
});
afterEach(() => {
  here.close();
});

test("an address says nothing of typed numbers, texts and names, and gives the whole view back", async () => {
  const query = viewQuery(store, notebook, view, base, lookup);
  expect(query).not.toMatch(/4711|refund|odeh|spring|layla|support|DE\b|large/i);
  expect(viewAt(notebook, query, base, lookup)).toEqual({ view, lost: [] });
  const key = stateKey(query);
  await expect.poll(() => store.views.get(key)).not.toBeNull();
  expect(viewQuery(store, notebook, view, base, lookup)).toBe(query);
});

test("a later session reads it from this device, another device says what it does not know", async () => {
  const key = "abcdefabcdef";
  await store.views.put(key, { values: { words: "kept" }, filters: { campaign: ["Spring"] } });
  const query = `campaign=*&state=${key}`;
  expect(keptState(key)).toBeUndefined();
  expect(viewAt(notebook, query, base, lookup).lost).toEqual(["campaign"]);
  await readState(store, key);
  const { view: read, lost } = viewAt(notebook, query, base, lookup);
  expect(read.values).toMatchObject({ words: "kept", limit: 20 });
  expect(read.filters).toEqual({ campaign: ["Spring"] });
  expect(lost).toEqual([]);
  expect(keepState(store, { filters: { campaign: ["Spring"] }, values: { words: "kept" } })).toBe(key);
  await readState(store, "unknown");
  expect(keptState("unknown")).toBeNull();
  expect(viewAt(notebook, "state=unknown", base, lookup).view).toEqual(base);
});

test("a view whose address says all needs no key, and a comparison with a queue without an id does", () => {
  expect(
    stateKey(viewQuery(store, notebook, { ...base, filters: { queue: ["Support"] } }, base, lookup)),
  ).toBe("");
  const compared: ViewState = { ...base, compare: "queue=Night desk" };
  const query = viewQuery(store, notebook, compared, base, lookup);
  expect(query).not.toContain("Night");
  expect(viewAt(notebook, query, base, lookup).view).toEqual(compared);
});
