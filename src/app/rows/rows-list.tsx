import { useCallback, useMemo, useState, type ReactNode } from "react";
import { attemptRows, checkRows, leadRows, listRows, listSort } from "../../analysis";
import type { Sql } from "../../base";
import {
  callRows,
  contactRows,
  dispositionCalls,
  durationRows,
  looseDeals,
  metricRows,
  unitOf,
  type PeopleScope,
  type RowPart,
  type RowSource,
} from "../../metrics";
import { useDevice, useSession } from "../device";
import { lastDay } from "../notebook/period-name";
import { Problem } from "../parts/problem";
import { Select } from "../parts/select";
import { peopleView } from "../people";
import { useAsked } from "../use-asked";
import { useWords, type Words } from "../words";
import { ColumnChoice } from "./column-choice";
import { ContactSummary } from "./contact-summary";
import { ExportRows } from "./export-rows-button";

import { hitText } from "./hit-text";
import { FindField } from "./find-field";
import { foundCodes } from "./found-codes";
import { whyText } from "./row-cell";
import { RowGrid, type Sort } from "./row-grid";
import { rowPager, type Row } from "./row-pager";
import type { RowsOf } from "./rows-view";
import { usualColumns } from "./usual-columns";

/** The rows behind a number, or a contact's calls: found, sorted, narrowed, opened and saved. */
export function RowsList(props: {
  readonly rows: RowsOf;
  readonly title: string;
  readonly onOpen: (row: Row, source: RowSource) => void;
}) {
  const { engine } = useDevice();
  const words = useWords();
  const { t } = words;
  const { rows } = props;
  const version = useSession(({ data }) => data?.version ?? 0);
  const [part, setPart] = useState<RowPart>(rows.kind === "metric" ? rows.part : "all");
  const { scope } = peopleView(useSession(({ settings }) => settings));
  const key = JSON.stringify([rows, part, version, scope]);
  const { value: source, error } = useAsked(key, (signal) => sourceOf(engine, rows, part, signal, scope));
  return (
    <div className="rows">
      {rows.kind === "contact" ? <ContactSummary systemId={rows.systemId} contact={rows.contact} /> : null}
      {error ? <Problem error={error} /> : null}
      {source ? (
        <Listed
          key={key}
          source={source}
          title={props.title}
          sort={rows.kind === "list" ? listSort(rows.list) : null}
          file={fileName(words, rows, part, props.title) ?? props.title}
          onOpen={(row) => props.onOpen(row, source)}
        >
          {rows.kind === "metric" ? <PartChoice rows={rows} part={part} onChange={setPart} /> : null}
        </Listed>
      ) : error ? null : (
        <p className="placeholder quiet">{t("rows.counting")}</p>
      )}
    </div>
  );
}

function sourceOf(
  sql: Sql,
  rows: RowsOf,
  part: RowPart,
  signal: AbortSignal,
  people: PeopleScope | null,
): Promise<RowSource> {
  switch (rows.kind) {
    case "metric":
      return metricRows(sql, rows, rows.index, part, { signal });
    case "calls":
      return callRows(sql, rows, { signal });
    case "contact":
      return contactRows(sql, { systemId: rows.systemId, key: rows.contact }, { signal }, people);
    case "list":
      return listRows(sql, rows.list, rows.scope, { signal });
    case "attempts":
      return attemptRows(sql, rows.scope, rows.attempts, { signal });
    case "deals":
      return looseDeals(sql, rows.scope, rows.deals, { signal });
    case "duration":
      return durationRows(sql, rows.scope, rows.span, { signal });
    case "leads":
      return leadRows(sql, rows.scope, rows.leads, { signal });
    case "check":
      return checkRows(sql, rows.scope, rows.check, { signal });
    case "disposition":
      return dispositionCalls(sql, rows.scope, rows.cut, { signal });
  }
}

function Listed(props: {
  readonly source: RowSource;
  readonly title: string;
  /** The name of the file that it is saved as, without its ending. */
  readonly file: string;
  readonly sort: Sort | null;
  readonly onOpen: (row: Row) => void;
  readonly children: ReactNode;
}) {
  const { engine } = useDevice();
  const words = useWords();
  const { t, f } = words;
  const settings = useSession((session) => session.settings);
  const people = useMemo(() => peopleView(settings), [settings]);
  const source = useMemo<RowSource>(() => {
    const shown = (name: string) =>
      !people.columns.has(name) && (people.originals || !/^src_(?!file$|row$)/.test(name));
    return { ...props.source, columns: props.source.columns.filter(({ name }) => shown(name)) };
  }, [props.source, people]);
  const marked = source.columns.some(({ name }) => name === "why");
  const [names, setNames] = useState<readonly string[]>(() => usualColumns(source));
  const [sort, setSort] = useState<Sort | null>(props.sort);
  const [typed, setTyped] = useState("");
  const [find, setFind] = useState("");
  const finding = useCallback((text: string) => ({ find: text, codes: foundCodes(words, text) }), [words]);
  const columns = useMemo(
    () => names.flatMap((name) => source.columns.find((column) => column.name === name) ?? []),
    [names, source],
  );
  const query = useMemo(
    () => ({
      columns: [...(marked ? ["why", "hit"] : []), ...columns.map(({ name }) => name)],
      sort,
      ...finding(find),
    }),
    [columns, sort, find, marked, finding],
  );
  const wanted = useMemo(
    () => ({ ...query, columns: [...query.columns, ...identity(source)] }),
    [query, source],
  );
  const pager = useMemo(() => rowPager(engine, source, wanted), [engine, source, wanted]);
  const [total, setTotal] = useState<number | null>(null);
  return (
    <>
      <div className="row-tools">
        {props.children}
        <FindField value={typed} onType={setTyped} onFind={setFind} />
        <ColumnChoice all={source.columns} chosen={names} usual={usualColumns(source)} onChange={setNames} />
        <ExportRows
          source={source}
          query={{ ...query, ...finding(typed) }}
          name={props.file.replaceAll(/[\\/:*?"<>|]+/g, "-")}
        />
      </div>
      <p className="small" role="status">
        {total === null ? t("rows.counting") : t("rows.n", { n: total, value: f.number(total) })}
      </p>
      {people.columns.size > 0 ? <p className="small quiet">{t("rows.people_hidden")}</p> : null}
      {source.cut?.length && total !== 0 ? <p className="small quiet">{t("rows.times_hidden")}</p> : null}
      {total === 0 ? <p className="quiet">{t("rows.none")}</p> : null}
      <RowGrid
        pager={pager}
        columns={columns}
        marked={marked}
        sort={sort}
        label={props.title}
        onTotal={setTotal}
        onSort={setSort}
        onOpen={props.onOpen}
      />
    </>
  );
}

function partText(words: Words, of: Extract<RowsOf, { kind: "metric" }>, part: RowPart): string {
  if (part.startsWith("left:")) return whyText(words, part.slice("left:".length));
  const named = part === "hits" || part === "misses" ? part : null;
  if (named && unitOf(of) !== "share") return hitText(words, of, named);
  return words.maybe(`rows.part.${part}`);
}

/** What a list is saved as: the metric, which rows, and the days they are of; null for a list of no number. */
function fileName(words: Words, rows: RowsOf, part: RowPart, title: string): string | null {
  if (rows.kind === "contact" || rows.kind === "list") return null;
  const { period } = rows.scope;
  const [from, to] = [period.from.slice(0, 10), lastDay(period)];
  const days = from === to ? from : `${from} - ${to}`;
  if (rows.kind !== "metric") return `${title} - ${days}`;
  return `${words.maybe(`metric.${rows.metric}`)} - ${partText(words, rows, part)} - ${days}`;
}

/** What tells which call a row is. */
const identity = ({ columns }: RowSource): string[] =>
  ["system_id", "call_id", "contact_key"].filter((name) => columns.some((column) => column.name === name));

function PartChoice(props: {
  readonly rows: Extract<RowsOf, { kind: "metric" }>;
  readonly part: RowPart;
  readonly onChange: (part: RowPart) => void;
}) {
  const words = useWords();
  const { t } = words;
  const { rows } = props;
  const usual: readonly RowPart[] = rows.hits ? ["counted", "hits", "misses", "all"] : ["counted", "all"];
  const steps = rows.steps.map((step): RowPart => `left:${step}`);
  const all = [...usual, ...steps];
  const options = (all.includes(rows.part) ? all : [...usual, rows.part, ...steps]).map((id) => ({
    id,
    label: partText(words, rows, id),
  }));
  return (
    <Select
      hideLabel
      label={t("rows.shown")}
      value={props.part}
      options={options}
      onChange={props.onChange}
    />
  );
}
