import {
  acceptCompletion,
  closeCompletion,
  completionKeymap,
  completionStatus,
} from "@codemirror/autocomplete";
import { defaultKeymap, historyKeymap, indentWithTab } from "@codemirror/commands";
import { lintKeymap } from "@codemirror/lint";
import { searchKeymap } from "@codemirror/search";
import { Compartment, Prec, type Extension } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";

/** What the keys of an editor do outside of it. */
export interface EditorActions {
  readonly run: () => void;
  readonly runNext: () => void;
  readonly leave: () => void;
  readonly format: () => void;
  /** What is said when Tab begins to indent, or to move on again. */
  readonly tabSaid: (indents: boolean) => string;
}

/**
 * Mod+Enter runs, Shift+Enter runs and goes on, Escape leaves, Alt+Shift+F formats. Tab goes to the next thing on the
 * page, as it does everywhere, until Ctrl+M (on a Mac Shift+Alt+M) asks it to indent.
 */
export function editorKeys(actions: () => EditorActions): Extension {
  const tabs = new Compartment();
  let indents = false;
  const does = (name: "run" | "runNext" | "format") => (view: EditorView) => {
    closeCompletion(view);
    actions()[name]();
    return true;
  };
  const toggleTab = (view: EditorView): boolean => {
    indents = !indents;
    view.dispatch({
      effects: [
        tabs.reconfigure(indents ? keymap.of([indentWithTab]) : []),
        EditorView.announce.of(actions().tabSaid(indents)),
      ],
    });
    return true;
  };
  const leave = (view: EditorView): boolean => {
    if (completionStatus(view.state) !== null) return closeCompletion(view);
    actions().leave();
    return true;
  };
  return [
    Prec.highest(
      keymap.of([
        { key: "Mod-Enter", run: does("run") },
        { key: "Shift-Enter", run: does("runNext") },
        { key: "Alt-Shift-f", run: does("format") },
        { key: "Ctrl-m", mac: "Shift-Alt-m", run: toggleTab },
      ]),
    ),
    tabs.of([]),
    keymap.of([
      ...completionKeymap.filter(({ key }) => key !== "Escape"),
      { key: "Tab", run: acceptCompletion },
      ...searchKeymap,
      ...lintKeymap,
      ...historyKeymap,
      ...defaultKeymap.filter(({ key }) => key !== "Ctrl-m" && key !== "Mod-Enter" && key !== "Shift-Alt-m"),
      { key: "Escape", run: leave },
    ]),
  ];
}
