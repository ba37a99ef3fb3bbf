import { useMemo, useState, type ReactNode } from "react";
import { Input, SearchField } from "react-aria-components";
import { contactRows, metricRows, type RowPart, type RowSource } from "../../metrics";
import { useDevice, useSession } from "../device";
import { Problem } from "../parts/problem";
import { Select } from "../parts/select";
import { peopleView } from "../people";
import { useAsked } from "../use-asked";
import { useWords } from "../words";
import { ColumnChoice } from "./column-choice";
import { ExportRows } from "./export-rows-button";
import { whyText } from "./row-cell";
import { RowGrid, type Sort } from "./row-grid";
import { RowPager, type Row } from "./row-pager";
import type { RowsOf } from "./rows-view";
import { usualColumns } from "./usual-columns";

/** The rows behind a number, or a contact's calls: found, sorted, narrowed, opened and saved. */
export function RowsList(props: {
  readonly rows: RowsOf;
  readonly title: string;
  readonly onOpen: (row: Row, source: RowSource) => void;
}) {
  const { engine } = useDevice();
  const { t } = useWords();
  const { rows } = props;
  const version = useSession(({ data }) => data?.version ?? 0);
  const [part, setPart] = useState<RowPart>(rows.kind === "metric" ? rows.part : "all");
  const key = JSON.stringify([rows, part, version]);
  const { value: source, error } = useAsked(key, (signal) =>
    rows.kind === "metric"
      ? metricRows(engine, rows, rows.index, part, { signal })
      : contactRows(engine, { systemId: rows.systemId, key: rows.contact }, { signal }),
  );
  return (
    <div className="rows">
      {error ? <Problem error={error} /> : null}
      {source ? (
        <Listed key={key} source={source} title={props.title} onOpen={(row) => props.onOpen(row, source)}>
          {rows.kind === "metric" ? <PartChoice rows={rows} part={part} onChange={setPart} /> : null}
        </Listed>
      ) : error ? null : (
        <p className="placeholder quiet">{t("rows.counting")}</p>
      )}
    </div>
  );
}

function Listed(props: {
  readonly source: RowSource;
  readonly title: string;
  readonly onOpen: (row: Row) => void;
  readonly children: ReactNode;
}) {
  const { engine } = useDevice();
  const { t, f } = useWords();
  const settings = useSession((session) => session.settings);
  const people = useMemo(() => peopleView(settings), [settings]);
  const source = useMemo<RowSource>(() => {
    const shown = (name: string) =>
      !people.columns.has(name) && (people.originals || !/^src_(?!file$|row$)/.test(name));
    return { ...props.source, columns: props.source.columns.filter(({ name }) => shown(name)) };
  }, [props.source, people]);
  const marked = source.columns.some(({ name }) => name === "why");
  const [names, setNames] = useState<readonly string[]>(() => usualColumns(source));
  const [sort, setSort] = useState<Sort | null>(null);
  const [find, setFind] = useState("");
  const columns = useMemo(
    () => names.flatMap((name) => source.columns.find((column) => column.name === name) ?? []),
    [names, source],
  );
  const query = useMemo(
    () => ({ columns: [...(marked ? ["why", "hit"] : []), ...columns.map(({ name }) => name)], sort, find }),
    [columns, sort, find, marked],
  );
  const wanted = useMemo(
    () => ({ ...query, columns: [...query.columns, ...identity(source)] }),
    [query, source],
  );
  const pager = useMemo(() => new RowPager(engine, source, wanted), [engine, source, wanted]);
  const [total, setTotal] = useState<number | null>(null);
  return (
    <>
      <div className="row-tools">
        {props.children}
        <SearchField
          className="field"
          aria-label={t("rows.find")}
          onSubmit={setFind}
          onClear={() => setFind("")}
        >
          <Input
            className="input"
            placeholder={t("rows.find")}
            onBlur={(event) => setFind(event.target.value)}
          />
        </SearchField>
        <ColumnChoice all={source.columns} chosen={names} usual={usualColumns(source)} onChange={setNames} />
        <ExportRows source={source} query={query} total={total} name={props.title} />
      </div>
      <p className="small" role="status">
        {total === null ? t("rows.counting") : t("rows.n", { n: total, value: f.number(total) })}
      </p>
      {people.columns.size > 0 ? <p className="small quiet">{t("rows.people_hidden")}</p> : null}
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
  const parts: readonly RowPart[] = rows.hits ? ["counted", "hits", "misses", "all"] : ["counted", "all"];
  const options = [
    ...parts.map((id) => ({ id, label: words.maybe(`rows.part.${id}`) })),
    ...rows.steps.map((step): { id: RowPart; label: string } => ({
      id: `left:${step}`,
      label: whyText(words, step),
    })),
  ];
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
