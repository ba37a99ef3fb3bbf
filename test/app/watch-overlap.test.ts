import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createStore } from "zustand/vanilla";
import { closed } from "../../src/app/import/closed";
import { notable } from "../../src/app/import/overlap-notice";
import type { Draft, ImportState } from "../../src/app/import/import-types";
import { watchOverlap } from "../../src/app/import/watch-overlap";
import type { Importer, Overlap } from "../../src/engine";
import { inspect } from "../../src/import";
import { sampleLog } from "../import/sample-file";

const file = sampleLog("aircall.csv");
const [inspection = null] = await inspect([file]);
const preview = { columns: [], rows: [], dateExample: null, problems: [], doubts: [] };
const draft: Draft = {
  file,
  source: file,
  unpacked: null,
  inspection,
  mapping: inspection?.mapping ?? null,
  preview,
  corrected: false,
  codes: {},
  layoutCodes: {},
  answered: new Set(),
  error: null,
};
const found: Overlap = {
  kind: "calls",
  rows: 100,
  stored: 30,
  changed: 20,
  sampled: false,
  datasets: [
    { id: "a", title: "A", rows: 100, stored: 21, replaced: true },
    { id: "b", title: "B", rows: 40, stored: 8, replaced: true },
    { id: "c", title: "C", rows: 1, stored: 1, replaced: false },
  ],
};

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function watched() {
  const state = createStore<ImportState>()(() => closed);
  const asked: { systemId: string; answer: (overlap: Overlap | null) => void }[] = [];
  const overlap: Importer["overlap"] = ({ systemId }) =>
    new Promise((answer) => asked.push({ systemId, answer }));
  watchOverlap(state, () => ({ overlap }));
  const review = (system: ImportState["groups"][number]["system"], drafts = [draft]) =>
    state.setState({
      stage: "review",
      drafts,
      groups: [{ key: "aircall", files: [0], system, country: null, countryChosen: false }],
    });
  return { state, asked, review };
}

test("files of a known phone system are looked at once, when nothing changes any more", async () => {
  const { state, asked, review } = watched();
  review({ label: "New" });
  await vi.advanceTimersByTimeAsync(1000);
  expect(asked).toEqual([]); // nothing of a new one is stored
  review({ known: "s1" }, [{ ...draft, preview: null }]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(asked).toEqual([]); // not read yet
  review({ known: "s1" });
  await vi.advanceTimersByTimeAsync(100);
  review({ known: "s2" });
  await vi.advanceTimersByTimeAsync(1000);
  expect(asked.map(({ systemId }) => systemId)).toEqual(["s2"]);
  asked[0]?.answer(found);
  await vi.advanceTimersByTimeAsync(1000);
  state.setState({ selected: 0 });
  await vi.advanceTimersByTimeAsync(1000);
  expect(state.getState().overlaps).toEqual({ aircall: found });
  expect(asked).toHaveLength(1);
});

test("what was found is forgotten when another system is chosen, and a late answer with it", async () => {
  const { state, asked, review } = watched();
  review({ known: "s1" });
  await vi.advanceTimersByTimeAsync(1000);
  review({ known: "s2" });
  asked[0]?.answer(found);
  await vi.advanceTimersByTimeAsync(1000);
  expect(state.getState().overlaps).toEqual({});
  asked[1]?.answer(found);
  await vi.advanceTimersByTimeAsync(0);
  expect(state.getState().overlaps).toEqual({ aircall: found });
  review({ label: "" });
  expect(state.getState().overlaps).toEqual({});
});

test("more than a fifth is worth saying, of older datasets and of what is stored otherwise", () => {
  expect(notable(found).datasets.map(({ id }) => id)).toEqual(["a"]);
  expect(notable(found).changed).toBe(false);
  expect(notable({ ...found, changed: 21 }).changed).toBe(true);
  expect(notable({ ...found, rows: 0, changed: 0, datasets: [] })).toEqual({ datasets: [], changed: false });
});
