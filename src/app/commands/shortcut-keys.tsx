import { useEffect, useRef } from "react";
import { commandOf } from "../../commands";
import { useCommandContext } from "./use-command-context";

const fields =
  "input, textarea, select, [contenteditable], [role=textbox], [role=listbox], [role=menu], [role=spinbutton]";

/** Runs commands by their keys; while a person types only those with Ctrl or Cmd. */
export function ShortcutKeys() {
  const context = useCommandContext();
  const latest = useRef(context);
  useEffect(() => {
    latest.current = context;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat) return;
      const [target] = event.composedPath(); // the editor of SQL is in a shadow root
      const typing = target instanceof Element && target.closest(fields) !== null;
      const command = commandOf(event, latest.current, typing);
      if (!command) return;
      event.preventDefault();
      void command.run(latest.current);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  return null;
}
