import { EditorState, type Extension } from "@codemirror/state";
import type { Translator } from "../../i18n";

/** What CodeMirror says to people, in the reader's language. */
export const editorWords = ({ t }: Translator): Extension =>
  EditorState.phrases.of({
    Completions: t("editor.completions"),
    "Control character": t("editor.control"),
    "Selection deleted": t("editor.deleted"),
    Find: t("editor.find"),
    Replace: t("editor.replace"),
    next: t("editor.next"),
    previous: t("editor.previous"),
    all: t("editor.all"),
    "match case": t("editor.match_case"),
    "by word": t("editor.by_word"),
    regexp: t("editor.regexp"),
    replace: t("editor.replace"),
    "replace all": t("editor.replace_all"),
    close: t("app.close"),
    Diagnostics: t("editor.problems"),
    "No diagnostics": t("editor.no_problems"),
    "current match": t("editor.match"),
    "on line": t("editor.on_line"),
    "Go to line": t("editor.go_to_line"),
    go: t("editor.go"),
  });
