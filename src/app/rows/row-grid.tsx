import { useEffect, useId, useState, useSyncExternalStore, type KeyboardEvent } from "react";
import { cutOf, type RowColumn } from "../../metrics";
import { Problem } from "../parts/problem";
import { useWords } from "../words";
import { cellText, columnName, isFigure, whyText } from "./row-cell";
import type { Row, RowPager } from "./row-pager";
import { useVirtualRows } from "./use-virtual-rows";

const rowHeight = 36; // pixels, as in rows.css
const spare = 8; // rows drawn beyond the sight

const markWidth = 176; // pixels, and the share of what is left over

function widthOf(column: RowColumn): number {
  if (column.type.startsWith("TIMESTAMP")) return 172;
  return isFigure(column) ? 108 : 148;
}

/** By which column a list is sorted, and which way. */
export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

/** A table of any length: only the rows in sight exist. Arrow keys move, Enter opens. */
export function RowGrid(props: {
  readonly pager: RowPager;
  readonly columns: readonly RowColumn[];
  readonly marked: boolean;
  readonly sort: Sort | null;
  readonly label: string;
  readonly onTotal: (total: number | null) => void;
  readonly onSort: (sort: Sort) => void;
  readonly onOpen: (row: Row) => void;
}) {
  const words = useWords();
  const { t } = words;
  const { pager, columns, sort, marked } = props;
  const state = useSyncExternalStore(pager.subscribe, pager.state);
  const help = useId();
  const [active, setActive] = useState(0);
  const total = state.total ?? 0;
  const list = useVirtualRows(total, { height: rowHeight, head: rowHeight, spare });
  const { place, first, last, follow } = list;
  useEffect(() => pager.need(first, last), [pager, first, last, total]);
  const { onTotal } = props;
  useEffect(() => onTotal(state.total), [onTotal, state.total]);
  useEffect(() => {
    setActive(0);
    if (place.current) place.current.scrollTop = 0;
  }, [pager, place]);

  const move = (to: number) => {
    const next = Math.max(0, Math.min(total - 1, to));
    setActive(next);
    list.reveal(next);
  };
  const open = (index: number) => {
    const row = pager.row(index);
    if (row) props.onOpen(row);
  };
  const press = (event: KeyboardEvent) => {
    if (event.target !== place.current) return;
    const page = list.fits - 1;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: total - 1,
    };
    const to = steps[event.key];
    if (to !== undefined) move(to);
    else if (event.key === "Enter") open(active);
    else return;
    event.preventDefault();
  };
  const sizes = [...(marked ? [markWidth] : []), ...columns.map(widthOf)];
  const template = {
    gridTemplateColumns: sizes.map((size) => `minmax(${size}px, ${size}fr)`).join(" "),
    minInlineSize: `${sizes.reduce((sum, size) => sum + size, 0)}px`,
  };
  const shown = Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i);
  const idOf = (index: number) => `${help}-${index}`;
  return (
    <>
      {state.error ? <Problem error={state.error} /> : null}
      <p id={help} className="small quiet grid-help">
        {t("rows.grid_help")}
      </p>
      <div
        ref={place}
        className="row-grid"
        role="grid"
        tabIndex={0}
        aria-label={props.label}
        aria-describedby={help}
        aria-rowcount={total + 1}
        aria-colcount={columns.length + (marked ? 1 : 0)}
        aria-activedescendant={total > 0 && active >= first && active < last ? idOf(active) : undefined}
        onScroll={follow}
        onKeyDown={press}
      >
        <div role="row" aria-rowindex={1} className="row-head" style={template}>
          {marked ? <HeadCell name="why" label={t("rows.mark")} sort={sort} onSort={props.onSort} /> : null}
          {columns.map((column) => (
            <HeadCell
              key={column.name}
              name={column.name}
              label={columnName(words, column.name)}
              figure={isFigure(column)}
              sort={sort}
              onSort={props.onSort}
            />
          ))}
        </div>
        <div role="rowgroup" className="row-body" style={{ blockSize: `${list.drawn}px` }}>
          {shown.map((index) => {
            const row = pager.row(index);
            return (
              <div
                key={index}
                id={idOf(index)}
                role="row"
                aria-rowindex={index + 2}
                aria-selected={index === active}
                data-active={index === active || undefined}
                className="row-line"
                style={{ ...template, insetBlockStart: `${list.at(index)}px` }}
                onClick={() => {
                  setActive(index);
                  open(index);
                }}
              >
                {marked ? <MarkCell row={row} /> : null}
                {columns.map((column) => (
                  <span key={column.name} role="gridcell" className={isFigure(column) ? "figure" : undefined}>
                    {row ? (
                      <bdi>{cellText(words, column, row[column.name], cutOf(row, column.name))}</bdi>
                    ) : null}
                  </span>
                ))}
              </div>
            );
          })}
        </div>
      </div>
    </>
  );
}

function HeadCell(props: {
  readonly name: string;
  readonly label: string;
  readonly figure?: boolean;
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort) => void;
}) {
  const { t } = useWords();
  const { name, sort } = props;
  const own = sort?.column === name ? sort : null;
  return (
    <span
      role="columnheader"
      className={props.figure ? "figure" : undefined}
      aria-sort={own ? (own.descending ? "descending" : "ascending") : "none"}
    >
      <button
        type="button"
        className="sort"
        onClick={() => props.onSort({ column: name, descending: own ? !own.descending : false })}
      >
        {props.label}
        {own ? <span aria-hidden="true">{own.descending ? " ↓" : " ↑"}</span> : null}
        {own ? (
          <span className="unseen">, {t(own.descending ? "rows.sorted_down" : "rows.sorted_up")}</span>
        ) : null}
      </button>
    </span>
  );
}

/** Whether a row is in the numerator, the denominator only, or why it is in neither. */
function MarkCell({ row }: { readonly row: Row | null }) {
  const words = useWords();
  const why = row?.why;
  const counted = why === "counted";
  const hit = counted && row?.hit === true;
  return (
    <span role="gridcell" className="mark" data-mark={hit ? "hit" : counted ? "counted" : "left"}>
      {typeof why === "string" ? whyText(words, hit ? "hit" : why) : ""}
    </span>
  );
}
