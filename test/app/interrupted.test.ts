import { afterEach, beforeEach, expect, test } from "vitest";
import { forgetInterrupted, interruptedImports, noteImport } from "../../src/app/import/interrupted";
import type { Store } from "../../src/store";
import { dataset, device } from "../store/samples";

const file = new File(["x"], "week 12.csv");
const note = { id: "import-1", title: "week 12", files: [file] };
let here: ReturnType<typeof device>;
let store: Store;
beforeEach(async () => {
  here = device();
  store = await here.open();
});
afterEach(() => here.close());

/** Locks of this device of which some are held by other tabs. */
const locks = (held: readonly string[] = []): LockManager =>
  ({
    request: (_: string, work: () => unknown) => Promise.resolve(work()),
    query: () => Promise.resolve({ held: held.map((name) => ({ name })) }),
  }) as unknown as LockManager;

test("an import that ended, well or not, is not interrupted", async () => {
  const strike = await noteImport(store.handles, note, locks());
  await strike();
  expect(await interruptedImports(store.handles, [], locks())).toEqual([]);
});

test("one whose tab has gone is, until the reader knows", async () => {
  await noteImport(store.handles, note, locks());
  const found = await interruptedImports(store.handles, [], locks());
  expect(found).toEqual([{ id: "import-1", names: ["week 12.csv"], handles: [] }]);
  await forgetInterrupted(store.handles, "import-1");
  expect(await interruptedImports(store.handles, [], locks())).toEqual([]);
});

test("one that runs in another tab is not", async () => {
  await noteImport(store.handles, note, locks());
  expect(await interruptedImports(store.handles, [], locks(["dialbook-import-import-1"]))).toEqual([]);
});

test("one that was published after all is not, and is forgotten", async () => {
  await noteImport(store.handles, note, locks());
  expect(await interruptedImports(store.handles, [dataset("import-1")], locks())).toEqual([]);
  expect(await store.handles.all("import/")).toEqual([]);
});

test("erasing everything takes the handles along", async () => {
  await store.handles.put("folder", { name: "exports" });
  await store.erase();
  const again = await here.open();
  expect(await again.handles.get("folder")).toBeUndefined();
});
