import { useEffect, useMemo, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { readSource, sourceOf, type Cell } from "../../notebook";
import { useNotebook } from "../notebook/notebook-context";
import { explain } from "../parts/problem";
import { useWords } from "../words";
import { useCellActions } from "./actions-context";

/** A cell as it stands in the file. What is wrong is told at its line while one types; nothing typed is ever lost. */
export function SourceEditor({ cell }: { readonly cell: Cell }) {
  const words = useWords();
  const { t, f } = words;
  const { document } = useNotebook();
  const actions = useCellActions();
  const [first] = useState(() => sourceOf(cell));
  const [text, setText] = useState(first);
  const field = useRef<HTMLTextAreaElement>(null);
  const keep = useRef(() => {});
  const kept = useRef(first);
  useEffect(() => {
    keep.current = () => {
      if (text === kept.current) return;
      kept.current = text;
      actions.replaceSource(cell, text);
    };
  });
  useEffect(() => {
    const hidden = () => {
      if (window.document.visibilityState === "hidden") keep.current();
    };
    window.document.addEventListener("visibilitychange", hidden);
    return () => {
      window.document.removeEventListener("visibilitychange", hidden);
      keep.current();
    };
  }, []);
  const { problems } = useMemo(() => readSource(text, cell, document, () => 0.5), [text, cell, document]);
  const lines = text.split("\n");
  const wrong = new Set(problems.map(({ line }) => line));
  const goTo = (line: number) => {
    const from = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
    field.current?.focus();
    field.current?.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0));
  };
  return (
    <div className="source-editor">
      <div className="source-lines" dir="ltr">
        <div className="line-numbers" aria-hidden="true">
          {lines.map((_, i) => (
            <span key={i} data-wrong={wrong.has(i + 1) || undefined}>
              {i + 1}
            </span>
          ))}
        </div>
        <textarea
          ref={field}
          dir="ltr"
          wrap="off"
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          aria-label={t("editing.source")}
          aria-invalid={problems.length > 0}
          rows={lines.length}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <div role="status">
        {problems.map(({ line, error }) => {
          const { what, why, do: todo } = explain(words, error);
          return (
            <p key={line} className="source-problem">
              <Button className="button link" onPress={() => goTo(line)}>
                {t("editing.line", { line: f.number(line) })}
              </Button>{" "}
              {what} {why} {todo}
            </p>
          );
        })}
      </div>
    </div>
  );
}
