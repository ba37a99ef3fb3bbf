import { Suspense, useEffect, useMemo, useRef, useState, type FocusEvent } from "react";
import { Button } from "react-aria-components";
import { useStore } from "zustand";
import type { SqlChart } from "../../notebook";
import { useDevice, useSession } from "../device";
import { ResultGrid } from "../grid/result-grid";
import { useNotebook } from "../notebook/notebook-context";
import { later } from "../parts/later";
import { guessChart } from "../sql/guess-chart";
import { closeEditor, openEditor, openEditors } from "../sql/open-editors";
import { problemOf } from "../sql/problem-of";
import { resultSource } from "../sql/result-source";
import { SchemaBrowser } from "../sql/schema-browser";
import { SqlChartForm, SqlChartView } from "../sql/sql-chart-view";
import type { SqlEditorHandle, SqlEditorProps } from "../sql/sql-editor";
import { meaningOf, useSqlSchema } from "../sql/use-sql-schema";
import { useWords } from "../words";
import type { CellViewProps } from "./cell-view-props";

const SqlEditor = later<SqlEditorProps>(async () => (await import("../sql/sql-editor")).SqlEditor);

/** A statement of a person's own, folded while it is read, and its result as a table or a chart. */
export function SqlView({ cell, output, status }: CellViewProps<"sql">) {
  const words = useWords();
  const { t, f } = words;
  const { tables } = useDevice();
  const byHand = useSession(({ settings }) => settings.manualSql);
  const { document, edit, runner } = useNotebook();
  const open = useStore(openEditors, (editors) => editors.open.has(cell.id));
  const wanted = useStore(openEditors, (editors) => editors.focus === cell.id);
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<SqlEditorHandle>(null);
  const [draft, setDraft] = useState<string | null>(null);
  const [browsing, setBrowsing] = useState(false);
  const schema = useSqlSchema(cell.id, open);
  const text = draft ?? cell.sql;
  const busy = status.state === "running" || status.state === "queued";
  const source = useMemo(() => (output ? resultSource(tables, output) : null), [tables, output]);
  const title = cell.name ?? t("sql.result");

  useEffect(() => {
    if (open && wanted) editor.current?.focus();
  }, [open, wanted]);
  // What was typed is read from here: a key may come before what it follows was drawn.
  const typed = useRef<string | null>(null);
  const applied = useRef(cell.sql);
  const write = (value: string) => {
    typed.current = value;
    setDraft(value);
  };
  const keep = () => {
    const { current } = typed;
    if (current === null || current === applied.current) return;
    applied.current = current;
    edit.apply([{ type: "replace", cell: { ...cell, sql: current } }], "sql.step.text");
  };
  useEffect(() => {
    if (typed.current !== null && typed.current !== applied.current) return;
    applied.current = cell.sql;
    typed.current = null;
    setDraft(null);
  }, [cell.sql]);
  const latest = useRef(keep);
  useEffect(() => {
    latest.current = keep;
  });
  useEffect(() => () => latest.current(), []);
  const run = () => {
    const same = typed.current === null || typed.current === applied.current;
    keep();
    if (same) runner.runner.retry(cell.id);
  };
  const leave = () => {
    keep();
    openEditors.setState({ focus: null });
    const cellPlace = place.current?.closest<HTMLElement>("[data-place]");
    (cellPlace ?? place.current?.querySelector<HTMLElement>(".sql-fold"))?.focus();
  };
  const runNext = () => {
    run();
    const at = document.cells.findIndex(({ id }) => id === cell.id);
    const next = document.cells.slice(at + 1).find(({ kind }) => kind === "sql");
    if (next) openEditor(next.id);
    else leave();
  };
  const blurred = (event: FocusEvent<HTMLElement>) => {
    if (event.currentTarget.contains(event.relatedTarget)) return;
    keep();
    openEditors.setState(({ focus }) => ({ focus: focus === cell.id ? null : focus }));
  };
  const setChart = (chart: SqlChart | null) => {
    applied.current = typed.current ?? cell.sql;
    edit.apply([{ type: "replace", cell: { ...cell, sql: applied.current, chart } }], "sql.step.chart");
  };
  const guess = output && !cell.chart ? guessChart(output) : null;
  return (
    <div ref={place} className="sql">
      <div className="sql-head">
        <Button
          className="sql-fold"
          aria-expanded={open}
          onPress={() => {
            if (open) keep();
            if (open) closeEditor(cell.id);
            else openEditor(cell.id);
          }}
        >
          <span className="sql-kind">SQL</span>
          {cell.name === null ? null : <strong dir="ltr">{cell.name}</strong>}
          {open ? null : (
            <code dir="ltr" className="quiet">
              {text.replaceAll(/\s+/g, " ")}
            </code>
          )}
        </Button>
        <span className="sql-count small quiet" role="status">
          {byHand && status.state === "stale"
            ? t("sql.waits")
            : output && !busy
              ? t("sql.counted", {
                  n: output.rows,
                  rows: f.number(output.rows),
                  ms: status.ms === null ? "no" : "yes",
                  seconds: f.number((status.ms ?? 0) / 1000, 2),
                })
              : busy
                ? t("sql.running")
                : ""}
        </span>
        {busy ? (
          <Button className="button plain" onPress={() => runner.runner.stop(cell.id)}>
            {t("sql.stop")}
          </Button>
        ) : null}
      </div>
      {open ? (
        <div className="sql-edit" data-browsing={browsing || undefined} onBlur={blurred}>
          <div className="sql-write">
            <Suspense fallback={<pre className="sql-waiting">{text}</pre>}>
              <SqlEditor
                ref={editor}
                label={t("sql.editor", { name: title })}
                value={text}
                onChange={write}
                onRun={run}
                onRunNext={runNext}
                onLeave={leave}
                schema={schema}
                problem={
                  draft === null || draft === cell.sql
                    ? problemOf(words, status.error, { id: cell.id, text })
                    : null
                }
                autoFocus={wanted}
              />
            </Suspense>
            <div className="row">
              <Button className="button main" onPress={run}>
                {t("sql.run")}
              </Button>
              <Button className="button plain" onPress={() => void editor.current?.format()}>
                {t("sql.format")}
              </Button>
              <Button
                className="button plain"
                aria-expanded={browsing}
                onPress={() => setBrowsing(!browsing)}
              >
                {t(browsing ? "schema.hide" : "schema.show")}
              </Button>
              {draft !== null && draft !== cell.sql ? (
                <span className="small quiet">{t("sql.not_run")}</span>
              ) : null}
            </div>
          </div>
          {browsing ? (
            <SchemaBrowser schema={schema} onInsert={(name) => editor.current?.insert(name)} />
          ) : null}
        </div>
      ) : null}
      {output && source ? (
        <>
          {output.limit === null ? null : (
            <p className="small note">{t("sql.limited", { n: f.number(output.limit) })}</p>
          )}
          {cell.chart ? <SqlChartView output={output} chart={cell.chart} /> : null}
          {cell.chart && open ? (
            <SqlChartForm output={output} chart={cell.chart} onChange={setChart} />
          ) : null}
          {guess && output.rows > 0 ? (
            <p>
              <Button className="button plain" onPress={() => setChart(guess)}>
                {t("sql.as_chart")}
              </Button>
            </p>
          ) : null}
          <ResultGrid
            source={source}
            label={title}
            name={title}
            meaningOf={(column) => meaningOf(words, column)}
          />
        </>
      ) : status.error || status.stopped ? null : (
        <p className="placeholder quiet">{t(busy ? "sql.running" : "cell.waiting")}</p>
      )}
    </div>
  );
}
