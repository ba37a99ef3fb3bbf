import { autocompletion, closeBrackets } from "@codemirror/autocomplete";
import { history } from "@codemirror/commands";
import { bracketMatching, indentOnInput } from "@codemirror/language";
import { highlightSelectionMatches } from "@codemirror/search";
import { Compartment, EditorState, Transaction } from "@codemirror/state";
import {
  drawSelection,
  dropCursor,
  EditorView,
  highlightActiveLineGutter,
  highlightSpecialChars,
  lineNumbers,
} from "@codemirror/view";
import { useEffect, useImperativeHandle, useLayoutEffect, useRef, type Ref } from "react";
import { useWords } from "../words";
import { completeSql } from "./complete-sql";
import { duckdbDialect } from "./duckdb-dialect";
import { editorKeys } from "./editor-keys";
import { editorLook } from "./editor-look";
import { editorWords } from "./editor-words";
import { formatSql } from "./format-sql";
import { markProblem } from "./problem-mark";
import type { SqlProblem, SqlSchema } from "./sql-schema";
import { typedOver } from "./typed-over";

/** What others may do to an editor. */
export interface SqlEditorHandle {
  focus(): void;
  /** Puts text at the cursor, in place of what is selected. */
  insert(text: string): void;
  /** Sets the text out line by line; a text without meaning stays as it is. */
  format(): Promise<void>;
}

export interface SqlEditorProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onRun: () => void;
  readonly onRunNext: () => void;
  /** Escape: to where the editor is in. */
  readonly onLeave: () => void;
  readonly onBlur?: () => void;
  readonly schema: SqlSchema;
  readonly problem: SqlProblem | null;
  readonly autoFocus?: boolean;
  readonly ref?: Ref<SqlEditorHandle>;
}

/** A place to write SQL. It lives in a shadow root, where its rules need no inline style sheet. */
export function SqlEditor(props: SqlEditorProps) {
  const words = useWords();
  const { t } = words;
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const spoken = useRef(new Compartment());
  const latest = useRef(props);
  const said = useRef(words);
  useLayoutEffect(() => {
    latest.current = props;
    said.current = words;
  });
  const format = async () => {
    const editor = view.current;
    if (!editor) return;
    const before = editor.state.doc.toString();
    const after = await formatSql(before).catch(() => before);
    if (view.current !== editor || editor.state.doc.toString() !== before || after === before) return;
    editor.dispatch({ changes: { from: 0, to: before.length, insert: after }, userEvent: "input.format" });
  };

  useEffect(() => {
    const place = host.current;
    if (!place) return undefined;
    const shadow = place.shadowRoot ?? place.attachShadow({ mode: "open", delegatesFocus: true });
    const editor = new EditorView({
      root: shadow,
      parent: shadow,
      state: EditorState.create({
        doc: latest.current.value,
        extensions: [
          lineNumbers(),
          highlightActiveLineGutter(),
          highlightSpecialChars(),
          history(),
          drawSelection(),
          dropCursor(),
          indentOnInput(),
          bracketMatching(),
          closeBrackets(),
          highlightSelectionMatches(),
          autocompletion({
            override: [completeSql(() => latest.current.schema)],
            icons: false,
            maxRenderedOptions: 60,
          }),
          typedOver,
          duckdbDialect,
          EditorView.lineWrapping,
          editorLook,
          editorKeys(() => ({
            run: () => latest.current.onRun(),
            runNext: () => latest.current.onRunNext(),
            leave: () => latest.current.onLeave(),
            format: () => void format(),
            tabSaid: (indents) => said.current.t(indents ? "editor.tab_indents" : "editor.tab_moves"),
          })),
          spoken.current.of([]),
          EditorView.updateListener.of(({ docChanged, state, transactions }) => {
            if (docChanged && !transactions.some((one) => one.annotation(Transaction.remote) === true))
              latest.current.onChange(state.doc.toString());
          }),
          EditorView.domEventHandlers({ blur: () => latest.current.onBlur?.() }),
        ],
      }),
    });
    view.current = editor;
    if (latest.current.autoFocus) editor.focus();
    return () => {
      view.current = null;
      editor.destroy();
    };
  }, []);

  useEffect(() => {
    view.current?.dispatch({
      effects: spoken.current.reconfigure([
        editorWords(words),
        EditorView.contentAttributes.of({
          "aria-label": props.label,
          "aria-description": t("editor.help"),
          dir: "ltr",
          translate: "no",
          autocapitalize: "off",
          autocorrect: "off",
        }),
      ]),
    });
  }, [words, props.label, t]);

  useEffect(() => {
    const editor = view.current;
    if (!editor || editor.state.doc.toString() === props.value) return;
    editor.dispatch({
      changes: { from: 0, to: editor.state.doc.length, insert: props.value },
      annotations: Transaction.remote.of(true),
    });
  }, [props.value]);

  const { problem } = props;
  const { sentence, position } = problem ?? { sentence: null, position: null };
  useEffect(() => {
    const editor = view.current;
    editor?.dispatch(markProblem(editor.state, sentence === null ? null : { sentence, position }));
  }, [sentence, position]);

  useImperativeHandle(props.ref, () => ({
    focus: () => view.current?.focus(),
    insert: (text) => {
      const editor = view.current;
      if (!editor) return;
      editor.dispatch(editor.state.replaceSelection(text), {
        userEvent: "input.paste",
        scrollIntoView: true,
      });
      editor.focus();
    },
    format,
  }));

  return (
    <div className="sql-editor" dir="ltr">
      <div ref={host} className="sql-editor-host" />
      {sentence === null ? null : (
        <p className="sql-problem" role="alert" dir="auto">
          {sentence}
        </p>
      )}
    </div>
  );
}
