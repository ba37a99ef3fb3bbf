import { afterEach, expect, it } from "vitest";
import { emptyTrash } from "../../src/app/delete-datasets";
import { openImporter } from "../../src/engine";
import { openStore, trashMs } from "../../src/store";
import { csv, open, type TestCall } from "../engine/import-files";

const calls = (from: number): TestCall[] =>
  Array.from({ length: 10 }, (_, i) => ({ id: `c${from + i}`, minute: from + i, note: "" }));

const undo: (() => void)[] = [];
afterEach(() => {
  for (const step of undo.splice(0)) step();
});

it("what was promised to be deleted after its time in the trash is, and nothing else", async () => {
  const w = open();
  const [kept, thrown] = [
    await w.add([csv("kept.csv", calls(0))]),
    await w.add([csv("old.csv", calls(100))]),
  ];
  await w.importer.setDatasetState(thrown.id, "trashed");
  const store = await openStore({ name: w.store });
  undo.push(() => store.close());
  const trashedAt = (await store.state()).datasets.find(({ id }) => id === thrown.id)?.trashedAt ?? 0;
  const at = async (now: number) =>
    emptyTrash(store, await store.state(), now, () => openImporter({ store: w.store }));

  expect(await at(trashedAt + trashMs - 1)).toBe(false);
  expect((await store.state()).datasets).toHaveLength(2);
  expect(await at(trashedAt + trashMs + 1)).toBe(true);
  expect((await store.state()).datasets.map(({ id }) => id)).toEqual([kept.id]);
  expect(await w.rows("SELECT count(*) FROM calls")).toEqual([[10]]);
});
