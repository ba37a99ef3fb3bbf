import { expect, test } from "vitest";
import {
  commandOf,
  commandPages,
  commands,
  keyPress,
  themes,
  type CommandContext,
  type KeyPress,
  type PressedAt,
} from "../../src/commands";
import { catalogues, languages } from "../../src/i18n";

/** A context that writes down what commands do. */
function context(change: Partial<CommandContext> = {}): CommandContext & { readonly log: string[] } {
  const log: string[] = [];
  const note = (what: string) => (value?: string | number) => {
    log.push(value === undefined ? what : `${what} ${value}`);
  };
  return {
    page: "notebook",
    language: "en",
    theme: "system",
    hasCalls: true,
    importing: false,
    cells: {
      can: () => true,
      do: (action) => {
        log.push(`cell ${action}`);
      },
    },
    filtered: true,
    canShiftPeriod: (by) => by < 0,
    go: note("go"),
    chooseFiles: note("choose"),
    trySample: note("sample"),
    setLanguage: note("language"),
    setTheme: note("theme"),
    shiftPeriod: note("shift"),
    clearFilters: note("clear"),
    exportReport: (named) => log.push(named ? "report named" : "report"),
    print: note("print"),
    canUndo: true,
    canRedo: true,
    runAll: note("run all"),
    undo: note("undo"),
    redo: note("redo"),
    showShortcuts: note("shortcuts"),
    openPalette: note("palette"),
    ...change,
    log,
  };
}
const press = (key: string, change: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: "",
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...change,
});
const at = (change: Partial<PressedAt> = {}): PressedAt => ({
  letters: "nothing",
  place: "notebook",
  singleKeys: true,
  before: null,
  ...change,
});

test("ids and keys are unique, and labels exist in both languages", () => {
  expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
  const keys = commands.flatMap((command) => command.keys);
  expect(new Set(keys).size).toBe(keys.length);
  for (const { label, id } of commands) {
    expect(label).toBe(`command.${id}`);
    for (const language of languages) expect(catalogues[language][label]).toBeTruthy();
  }
});

test.each([
  ["1", { page: "data" as const }, "go notebook"],
  ["[", {}, "shift -1"],
  ["x", {}, "clear"],
  ["L", {}, "language ar"],
  ["l", { language: "ar" as const }, "language en"],
  ["t", { theme: "dark" as const }, "theme system"],
  ["?", {}, "shortcuts"],
  ["/", {}, "palette"],
])("the key %s", async (key, change, expected) => {
  const given = context(change);
  await commandOf(press(key), given, at())?.run(given);
  expect(given.log).toEqual([expected]);
});

test("undo and redo have the keys of every program, and leave them to fields", async () => {
  const given = context();
  const keys = [
    press("z", { ctrlKey: true }),
    press("Z", { metaKey: true, shiftKey: true }),
    press("y", { ctrlKey: true }),
  ];
  for (const key of keys) {
    await commandOf(key, given, at())?.run(given);
    expect(commandOf(key, given, at({ letters: "write" }))).toBeNull();
  }
  expect(given.log).toEqual(["undo", "redo", "redo"]);
  expect(commandOf(press("z", { ctrlKey: true }), context({ canUndo: false }), at())).toBeNull();
});

test("on a menu, which keeps the focus while it goes, Ctrl+Z undoes and a letter finds", () => {
  const given = context();
  expect(commandOf(press("z", { ctrlKey: true }), given, at({ letters: "find" }))?.id).toBe("undo");
  expect(commandOf(press("z"), given, at({ letters: "find" }))).toBeNull();
});

test.each([
  ["1", {}],
  ["]", {}],
  ["[", { page: "data" as const }],
  ["x", { filtered: false }],
  ["q", {}],
])("the key %s does nothing when its command makes no sense", (key, change) => {
  expect(commandOf(press(key), context(change), at())).toBeNull();
});

test("while typing only presses with Ctrl or Cmd are commands", () => {
  expect(commandOf(press("?"), context(), at({ letters: "write" }))).toBeNull();
  expect(commandOf(press("k", { metaKey: true }), context(), at({ letters: "write" }))?.id).toBe(
    "open-palette",
  );
  expect(
    commandOf(press("o", { ctrlKey: true }), context({ importing: true }), at({ letters: "write" })),
  ).toBeNull();
});

test.each([
  ["j", {}, "cell next"],
  ["ArrowDown", { place: "cell" as const }, "cell next"],
  ["Enter", { place: "cell" as const }, "cell edit"],
  ["Escape", {}, "cell leave"],
  ["a", {}, "cell above"],
  ["D", { before: "D" }, "cell remove"],
  ["z", {}, "undo"],
])("in a notebook the key %s", async (key, where, expected) => {
  const given = context();
  await commandOf(press(key, { code: key }), given, at(where))?.run(given);
  expect(given.log).toEqual([expected]);
});

test("one D deletes nothing, nor do keys in a dialog or a field", () => {
  expect(commandOf(press("d"), context(), at())).toBeNull();
  expect(commandOf(press("d"), context(), at({ before: "J" }))).toBeNull();
  expect(commandOf(press("d"), context(), at({ before: "D", place: "beside" }))).toBeNull();
  expect(commandOf(press("d"), context(), at({ before: "D", letters: "write" }))).toBeNull();
  expect(commandOf(press("z", { ctrlKey: true }), context(), at({ letters: "write" }))).toBeNull();
});

test("Enter and the arrows belong to what has the focus, unless it is a cell", () => {
  for (const key of ["Enter", "ArrowUp", "ArrowDown"])
    expect(commandOf(press(key, { code: key }), context(), at())).toBeNull();
});

test("without a notebook no command of cells is there", () => {
  expect(commandOf(press("j"), context({ cells: null }), at())).toBeNull();
});

test("single keys can be turned off; those with Ctrl and Alt and the arrows stay", () => {
  const off = at({ singleKeys: false, place: "cell" });
  for (const key of ["j", "?", "/", "1", "["]) expect(commandOf(press(key), context(), off)).toBeNull();
  expect(commandOf(press("d"), context(), { ...off, before: "D" })).toBeNull();
  expect(commandOf(press("z", { ctrlKey: true }), context(), off)?.id).toBe("undo");
  const shifted = press("Z", { metaKey: true, shiftKey: true });
  expect(commandOf(shifted, context(), off)?.id).toBe("redo");
  const up = press("ArrowUp", { code: "ArrowUp", altKey: true });
  expect(commandOf(up, context(), off)?.id).toBe("cell-up");
  expect(commandOf(press("ArrowDown", { code: "ArrowDown" }), context(), off)?.id).toBe("cell-next");
});

test("keys count by their place on an Arabic keyboard", () => {
  expect(keyPress(press("ن", { code: "KeyK", ctrlKey: true }))).toBe("Mod+K");
  expect(keyPress(press("ج", { code: "BracketLeft" }))).toBe("[");
  expect(keyPress(press("١", { code: "Digit1" }))).toBe("1");
  expect(keyPress(press("Shift", { code: "ShiftLeft" }))).toBeNull();
  expect(keyPress(press("1", { code: "Digit1", altKey: true }))).toBeNull();
});

test("every page but help and one sealed report, and every theme, can be reached by a command", () => {
  const from = context({ page: "help" });
  for (const command of commands.filter(({ group }) => group === "go")) void command.run(from);
  expect(from.log).toEqual(
    commandPages.filter((page) => page !== "help" && page !== "sealed").map((page) => `go ${page}`),
  );
  const seen = themes.map((theme) => {
    const given = context({ theme });
    void commands.find(({ id }) => id === "switch-theme")?.run(given);
    return given.log[0]?.slice(6);
  });
  expect([...seen].sort()).toEqual([...themes].sort());
});

test("the sample is offered only while there is nothing", () => {
  const sample = commands.find(({ id }) => id === "try-sample");
  expect(sample?.when(context())).toBe(false);
  expect(sample?.when(context({ hasCalls: false }))).toBe(true);
  expect(sample?.when(context({ hasCalls: false, importing: true }))).toBe(false);
});
