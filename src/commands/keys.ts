import { commands } from "./commands";
import type { Command, CommandContext } from "./types";

/** The parts of a keyboard event that name a key press. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey?: boolean;
}

/**
 * A key press by name: `Mod+K` (Ctrl, or Cmd on a Mac), `Mod+Shift+Z`, `?`, `[`. On a keyboard of another script a key counts by
 * its place, so that commands work while Arabic is being typed. Null for presses that belong to the browser.
 */
export function keyPress(event: KeyPress): string | null {
  if (event.altKey) return null;
  const key = /^[\x20-\x7e]$/.test(event.key)
    ? event.key
    : (placed[event.code] ?? event.code.replace(/^Key|^Digit/, ""));
  if (key === "" || event.key === "Shift") return null;
  const mod = event.ctrlKey || event.metaKey;
  const shifted = mod && event.shiftKey === true ? "Shift+" : "";
  return (mod ? `Mod+${shifted}` : "") + (key.length === 1 ? key.toUpperCase() : key);
}

const placed: Readonly<Record<string, string>> = {
  BracketLeft: "[",
  BracketRight: "]",
  Slash: "/",
};

/** The command that a key press runs now, or null. While a person types in a field only `Mod+` presses count. */
export function commandOf(event: KeyPress, context: CommandContext, typing: boolean): Command | null {
  const pressed = keyPress(event);
  if (pressed === null || (typing && !pressed.startsWith("Mod+"))) return null;
  const meant = ({ keys, leavesFields }: Command): boolean =>
    keys.includes(pressed) && !(typing && leavesFields);
  return commands.find((command) => meant(command) && command.when(context)) ?? null;
}
