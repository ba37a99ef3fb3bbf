import { useEffect, useLayoutEffect, useRef } from "react";
import { commandOf, keyPress, type PressedAt } from "../../commands";
import { useSession } from "../device";
import { useCommandContext } from "./use-command-context";

const fields = "input, textarea, select, [contenteditable], [role=textbox], [role=spinbutton]";
const lists = "[role=listbox], [role=menu]";
const beside = "[role=dialog], [role=alertdialog], [role=menu], [role=listbox], header, aside";
const form = ".cell-editor"; // a list there takes letters to find what begins with them
const soon = 1000; // ms within which two presses are one after the other

function placeOf(target: EventTarget | null): PressedAt["place"] {
  if (!(target instanceof Element)) return "notebook";
  if (target.closest(beside) ?? target.closest(form)) return "beside";
  return target.matches("[data-place]") ? "cell" : "notebook";
}

function lettersAt(target: EventTarget | undefined): PressedAt["letters"] {
  if (!(target instanceof Element)) return "nothing";
  if (target.closest(fields)) return "write";
  return target.closest(lists) ? "find" : "nothing";
}

/** Runs commands by their keys; while a person types only those with Ctrl or Cmd. */
export function ShortcutKeys() {
  const context = useCommandContext();
  const singleKeys = useSession(({ settings }) => settings.singleKeys);
  const latest = useRef({ context, singleKeys });
  // Before the page is painted: a key pressed on what is seen acts on that, not on what was there before.
  useLayoutEffect(() => {
    latest.current = { context, singleKeys };
  });
  useEffect(() => {
    let before: { readonly pressed: string; readonly at: number } | null = null;
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const { context: now, singleKeys: single } = latest.current;
      const [target] = event.composedPath(); // the editor of SQL is in a shadow root
      const command = commandOf(event, now, {
        letters: lettersAt(target),
        place: placeOf(event.target),
        singleKeys: single && !(target instanceof Element && target.closest(form)),
        before: before && event.timeStamp - before.at < soon ? before.pressed : null,
      });
      const pressed = keyPress(event);
      if (pressed !== null && !event.repeat) before = command ? null : { pressed, at: event.timeStamp };
      if (!command || (event.repeat && !command.repeats)) return;
      event.preventDefault();
      void command.run(now);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  return null;
}
