import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { copyOfCell } from "../../../src/app/documents/copy-of-cell";
import {
  documentSession,
  type DocumentSession,
  type SessionPorts,
} from "../../../src/app/documents/document-session";
import { draftJournal, leftDrafts } from "../../../src/app/documents/draft-journal";
import { recoverDrafts } from "../../../src/app/documents/recover-drafts";
import { noHistory, readHistory, readNotebook, type Cell, type Notebook } from "../../../src/notebook";
import type { Store } from "../../../src/store";
import { device } from "../../store/samples";

const text = (id: string, words = id): Cell => ({ kind: "text", id, name: null, extra: "", text: words });
const document: Notebook = {
  format: 1,
  title: "T",
  extra: "",
  cells: [text("a"), text("b"), text("c")],
};
const wordsOf = (session: DocumentSession): string =>
  session.state
    .getState()
    .edited.document.cells.map((cell) => (cell.kind === "text" ? cell.text : cell.kind))
    .join(" ");

/** localStorage of one device, without a browser. */
function memoryStorage(): Storage {
  const kept = new Map<string, string>();
  const methods = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  const storage = new Proxy(methods, { ownKeys: () => [...kept.keys()], getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }) }); // prettier-ignore
  return storage as unknown as Storage;
}

let here: ReturnType<typeof device>;
let storage: Storage;
beforeEach(() => {
  here = device();
  storage = memoryStorage();
});
afterEach(() => {
  vi.useRealTimers();
  here.close();
});

let clock = 1000;
const ports = (store: Store, tab = "t"): SessionPorts => ({
  notebooks: store.notebooks,
  journal: draftJournal(tab, storage),
  makeCopy: copyOfCell(() => "two versions"),
  now: () => clock++,
  rest: 5,
  again: 10,
});

/** A tab with the notebook open; the first one makes it. */
async function tab(name: string): Promise<{ store: Store; session: DocumentSession }> {
  const store = await here.open();
  const record = await store.notebooks.get("n");
  const edited = record
    ? { document: readNotebook(record.text), history: readHistory(await store.notebooks.history("n")) }
    : { document, history: noHistory };
  const session = documentSession({ id: "n", template: null, edited, record }, ports(store, name));
  store.onEvent((event) => event.type === "notebook" && void session.refresh());
  await session.flush();
  return { store, session };
}
const replace = (session: DocumentSession, id: string, words: string): void =>
  session.apply([{ type: "replace", cell: text(id, words) }], "editing");

test("a new notebook is stored at once, each change soon after, and undo survives a new start", async () => {
  const { store, session } = await tab("one");
  expect(await store.notebooks.get("n")).toMatchObject({ title: "T" });
  replace(session, "a", "changed");
  session.apply([{ type: "remove", ids: ["b"] }], "deleting");
  session.apply([{ type: "title", title: "New" }], "renaming");
  expect(session.state.getState().saving).toBe("waiting");
  await expect.poll(() => session.state.getState().saving).toBe("saved");
  expect(await store.notebooks.get("n")).toMatchObject({ title: "New" });
  const again = await tab("two");
  expect(wordsOf(again.session)).toBe("changed c");
  for (let i = 0; i < 3; i++) again.session.undo();
  expect(again.session.state.getState().edited.document).toEqual(document);
  again.session.redo();
  expect(wordsOf(again.session)).toBe("changed b c");
  await again.session.flush();
  const third = await tab("three");
  expect(third.session.state.getState().edited.history.redo).toHaveLength(2);
});

test("edits of different cells in two tabs are merged in both", async () => {
  const [one, two] = [await tab("one"), await tab("two")];
  replace(one.session, "a", "first");
  replace(two.session, "c", "second");
  await Promise.all([one.session.flush(), two.session.flush()]);
  // Either may be the first to save: the other's words come to it later.
  for (const { session } of [one, two]) await expect.poll(() => wordsOf(session)).toBe("first b second");
  const record = await one.store.notebooks.get("n");
  expect(readNotebook(record?.text ?? "").cells).toMatchObject([{ text: "first" }, { text: "b" }, { text: "second" }]); // prettier-ignore
});

test("edits of one cell in two tabs are both kept, the second as a marked copy below", async () => {
  const [one, two] = [await tab("one"), await tab("two")];
  replace(one.session, "b", "first");
  replace(two.session, "b", "second");
  await one.session.flush();
  await two.session.flush();
  expect(wordsOf(two.session)).toBe("a first two versions second c");
  await expect.poll(() => wordsOf(one.session)).toBe("a first two versions second c");
  replace(one.session, "b", "first again");
  await one.session.flush();
  await expect.poll(() => wordsOf(two.session)).toBe("a first again two versions second c");
});

test("a save that fails is told, tried again, and nothing is lost meanwhile", async () => {
  const { store, session } = await tab("one");
  const put = vi.spyOn(store.notebooks, "put").mockRejectedValueOnce(new Error("disk"));
  replace(session, "a", "kept");
  await session.flush();
  expect(session.state.getState()).toMatchObject({ saving: "failed", error: { message: "disk" } });
  await expect.poll(() => session.state.getState().saving).toBe("saved");
  expect(put.mock.calls.length).toBeGreaterThan(1);
  expect((await store.notebooks.get("n"))?.text).toContain("kept");
});

test("what was written just before a tab closed is stored at the next start", async () => {
  const { store, session } = await tab("one");
  vi.spyOn(store.notebooks, "put").mockReturnValue(new Promise(() => undefined)); // the tab dies before it answers
  replace(session, "a", "last words");
  session.keepDraft();
  session.close();
  expect(leftDrafts(storage)).toHaveLength(1);
  const next = await here.open();
  const recover = () =>
    recoverDrafts(next.notebooks, copyOfCell(() => "two versions"), () => 5, leftDrafts(storage)); // prettier-ignore
  await recover();
  expect((await next.notebooks.get("n"))?.text).toContain("last words");
  expect(leftDrafts(storage)).toEqual([]);
  const again = await tab("two");
  again.session.undo();
  expect(wordsOf(again.session)).toBe("a b c");
  await recover();
  expect(wordsOf(again.session)).toBe("a b c");
});

test("a draft is merged with what another tab saved since, and one that was saved after all changes nothing", async () => {
  const [one, two] = [await tab("one"), await tab("two")];
  replace(one.session, "a", "draft");
  one.session.keepDraft();
  one.session.close();
  replace(two.session, "c", "other");
  await two.session.flush();
  const recover = () =>
    recoverDrafts(two.store.notebooks, copyOfCell(() => "x"), () => 5, leftDrafts(storage)); // prettier-ignore
  await recover();
  await expect.poll(() => wordsOf(two.session)).toBe("draft b other");
  replace(two.session, "b", "more");
  two.session.keepDraft();
  await two.session.flush();
  expect(leftDrafts(storage)).toEqual([]);
});

test("what is saved leaves no draft; a notebook deleted since is not brought back by one", async () => {
  const { store, session } = await tab("one");
  session.keepDraft();
  expect(leftDrafts(storage)).toEqual([]);
  replace(session, "a", "draft");
  session.keepDraft();
  session.close();
  await store.notebooks.remove("n");
  await recoverDrafts(store.notebooks, copyOfCell(() => "x"), () => 5, leftDrafts(storage)); // prettier-ignore
  expect(await store.notebooks.get("n")).toBeNull();
  expect(leftDrafts(storage)).toEqual([]);
});

test("a history that is forgotten is forgotten on the device too", async () => {
  const { store, session } = await tab("one");
  replace(session, "a", "Layla Haddad");
  replace(session, "a", "somebody");
  await session.flush();
  expect(JSON.stringify(await store.notebooks.history("n"))).toContain("Layla");
  session.forgetHistory();
  await session.flush();
  expect(JSON.stringify(await store.notebooks.history("n"))).not.toContain("Layla");
  session.undo();
  expect(wordsOf(session)).toBe("somebody b c");
});

test("a notebook that waits for consent keeps waiting until it is given", async () => {
  const store = await here.open();
  const held = documentSession(
    { id: "h", template: null, edited: { document, history: noHistory }, record: null, held: true },
    ports(store),
  );
  await held.flush();
  expect(await store.notebooks.get("h")).toMatchObject({ held: true });
  held.release();
  await held.flush();
  expect(await store.notebooks.get("h")).not.toHaveProperty("held");
  expect(held.state.getState().held).toBe(false);
});
