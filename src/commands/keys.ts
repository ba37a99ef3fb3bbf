import { commands } from "./commands";
import type { Command, CommandContext } from "./types";

/** The parts of a keyboard event that name a key press. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Where a key was pressed, and what came before it. */
export interface PressedAt {
  /** What letters do there: write a text, find an entry of a list or menu, or nothing. */
  readonly letters: "write" | "find" | "nothing";
  /** On a cell itself, elsewhere in the notebook or on nothing, or in something beside it such as a dialog. */
  readonly place: "cell" | "notebook" | "beside";
  /** False where the reader turned commands of a single character off. */
  readonly singleKeys: boolean;
  /** The press just before, as `keyPress` writes it. */
  readonly before: string | null;
}

/**
 * A key press by name: `Mod+K` (Ctrl, or Cmd on a Mac), `Mod+Shift+Z`, `?`, `[`, `Alt+ArrowUp`. On a keyboard of another script a key
 * counts by its place, so that commands work while Arabic is being typed. Null for presses that belong to the browser.
 */
export function keyPress(event: KeyPress): string | null {
  const { key: name, altKey, shiftKey } = event;
  const mod = event.ctrlKey || event.metaKey;
  if (altKey) return !mod && (name === "ArrowUp" || name === "ArrowDown") ? `Alt+${name}` : null;
  const key = /^[\x20-\x7e]$/.test(name)
    ? name
    : (placed[event.code] ?? event.code.replace(/^Key|^Digit/, ""));
  if (key === "" || name === "Shift") return null;
  const written = key.length === 1 ? key.toUpperCase() : key;
  return mod ? `Mod+${shiftKey ? "Shift+" : ""}${written}` : written;
}

const placed: Readonly<Record<string, string>> = {
  BracketLeft: "[",
  BracketRight: "]",
  Slash: "/",
};

/** Keys that mean something to whatever has the focus, unless it is a cell itself. */
const ofTheCell: ReadonlySet<string> = new Set(["Enter", "ArrowUp", "ArrowDown"]);

/** The command that a key press runs now, or null. Where letters do something only `Mod+` presses count. */
export function commandOf(event: KeyPress, context: CommandContext, at: PressedAt): Command | null {
  const pressed = keyPress(event);
  if (pressed === null) return null;
  const counts = (command: Command, keys: string): boolean => {
    if (!command.keys.includes(keys)) return false;
    const inNotebook = command.within === "notebook";
    if (at.letters !== "nothing" && (inNotebook || !keys.startsWith("Mod+"))) return false;
    if (at.letters === "write" && command.leavesFields) return false;
    if (inNotebook && at.place === "beside") return false;
    if (ofTheCell.has(keys) && at.place !== "cell") return false;
    return (at.singleKeys || !isCharacter(pressed)) && command.when(context);
  };
  const sequence = at.before === null ? null : `${at.before} ${pressed}`;
  return (
    (sequence !== null && commands.find((command) => counts(command, sequence))) ||
    (commands.find((command) => counts(command, pressed)) ?? null)
  );
}

/** True for a letter, digit or sign by itself: what dictation and a slipped finger press too. */
const isCharacter = (pressed: string): boolean => pressed.length === 1;
