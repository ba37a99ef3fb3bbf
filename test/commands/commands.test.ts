import { expect, test } from "vitest";
import {
  commandOf,
  commandPages,
  commands,
  keyPress,
  themes,
  type CommandContext,
  type KeyPress,
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
    filtered: true,
    canShiftPeriod: (by) => by < 0,
    go: note("go"),
    chooseFiles: note("choose"),
    trySample: note("sample"),
    setLanguage: note("language"),
    setTheme: note("theme"),
    shiftPeriod: note("shift"),
    clearFilters: note("clear"),
    canUndo: true,
    canRedo: true,
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
  await commandOf(press(key), given, false)?.run(given);
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
    await commandOf(key, given, false)?.run(given);
    expect(commandOf(key, given, true)).toBeNull();
  }
  expect(given.log).toEqual(["undo", "redo", "redo"]);
  expect(commandOf(press("z", { ctrlKey: true }), context({ canUndo: false }), false)).toBeNull();
});

test.each([
  ["1", {}],
  ["]", {}],
  ["[", { page: "data" as const }],
  ["x", { filtered: false }],
  ["q", {}],
])("the key %s does nothing when its command makes no sense", (key, change) => {
  expect(commandOf(press(key), context(change), false)).toBeNull();
});

test("while typing only presses with Ctrl or Cmd are commands", () => {
  expect(commandOf(press("?"), context(), true)).toBeNull();
  expect(commandOf(press("k", { metaKey: true }), context(), true)?.id).toBe("open-palette");
  expect(commandOf(press("o", { ctrlKey: true }), context({ importing: true }), true)).toBeNull();
});

test("keys count by their place on an Arabic keyboard", () => {
  expect(keyPress(press("ن", { code: "KeyK", ctrlKey: true }))).toBe("Mod+K");
  expect(keyPress(press("ج", { code: "BracketLeft" }))).toBe("[");
  expect(keyPress(press("١", { code: "Digit1" }))).toBe("1");
  expect(keyPress(press("Shift", { code: "ShiftLeft" }))).toBeNull();
  expect(keyPress(press("1", { code: "Digit1", altKey: true }))).toBeNull();
});

test("every page but help, and every theme, can be reached by a command", () => {
  const from = context({ page: "help" });
  for (const command of commands.filter(({ group }) => group === "go")) void command.run(from);
  expect(from.log).toEqual(commandPages.filter((page) => page !== "help").map((page) => `go ${page}`));
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
