import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { Problem } from "../parts/problem";
import { useVirtualRows } from "../rows/use-virtual-rows";
import { useWords } from "../words";
import { ColumnMenu } from "./column-menu";
import { copyText, mostCopied, writeClipboard } from "./copy-cells";
import { GridBody } from "./grid-body";
import { GridHead } from "./grid-head";
import { bounded, fitting, headHeight, inSight, movedTo, placed, rowHeight } from "./grid-layout";
import { blockOf, moved, type Spot } from "./grid-move";
import type { GridFilters, GridSort, GridSource } from "./grid-source";
import { gridText } from "./grid-text";
import { GridTools } from "./grid-tools";
import { useGridPager } from "./use-grid-pager";

const spare = 16; // rows drawn beyond the sight, so that a fast wheel meets no blank

export interface ResultGridProps {
  readonly source: GridSource;
  /** What the rows are, for those who do not see the table; and the name of files, without its ending. */
  readonly label: string;
  readonly name: string;
  /** What a column means in the reader's words, where that is known. */
  readonly meaningOf?: (column: string) => string;
}

/** A result of any length as a table: only what is in sight exists. It sorts, filters, arranges, copies and saves. */
export function ResultGrid(props: ResultGridProps) {
  const shape = props.source.columns.map(({ name, type }) => `${name} ${type}`).join("\n");
  return <Grid key={shape} {...props} />;
}

function Grid({ source, label, name, meaningOf }: ResultGridProps) {
  const words = useWords();
  const { t, f } = words;
  const base = useId();
  const [sort, setSort] = useState<GridSort>([]);
  const [filters, setFilters] = useState<GridFilters>([]);
  const [order, setOrder] = useState<readonly string[]>(() => source.columns.map((column) => column.name));
  const [widths, setWidths] = useState<Readonly<Record<string, number>>>({});
  const [active, setActive] = useState<Spot>({ row: 0, column: 0 });
  const [anchor, setAnchor] = useState<Spot>(active);
  const [menu, setMenu] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const { pager, state, row, late } = useGridPager(source, sort, filters);
  const total = state.total ?? source.rows;
  const list = useVirtualRows(total, { height: rowHeight, head: headHeight, spare });
  const { place, first, last } = list;
  const start = state.pages.get(0) ?? source.first;
  const [fit, setFit] = useState<Readonly<Record<string, number>>>(() => fits(source, source.first ?? []));
  const fitted = useRef(source.first !== undefined);
  useEffect(() => {
    if (fitted.current || !start) return;
    fitted.current = true;
    setFit(fits(source, start));
  }, [source, start]);
  const places = useMemo(() => placed(source.columns, { order, widths }, fit), [source, order, widths, fit]);
  const end = places.at(-1);
  const wide = end ? end.start + end.width : 0;
  const sight = inSight(places, list.left, list.width);
  const block = blockOf(anchor, active);
  const mirrored = words.direction === "rtl";

  // Pages that are flown over are not asked for: only where the scrolling rests, and what comes next.
  useEffect(() => {
    const timer = setTimeout(() => pager.need(first - 100, last + 100), pager.row(first) ? 0 : 30);
    return () => clearTimeout(timer);
  }, [pager, first, last, state.total]);
  const shownBy = useRef(pager);
  useEffect(() => {
    if (shownBy.current === pager) return; // the first rows are where they should be; asking would cost a layout
    shownBy.current = pager;
    setActive((at) => ({ ...at, row: Math.min(at.row, 0) }));
    setAnchor((at) => ({ ...at, row: Math.min(at.row, 0) }));
    if (place.current) place.current.scrollTop = 0;
  }, [pager, place]);

  const show = ({ row: at, column }: Spot) => {
    if (at >= 0) list.reveal(at);
    const element = place.current;
    const one = places[column];
    if (!element || !one) return;
    const left = Math.abs(element.scrollLeft);
    const sign = mirrored ? -1 : 1;
    if (one.start < left) element.scrollLeft = sign * one.start;
    else if (one.start + one.width > left + element.clientWidth)
      element.scrollLeft = sign * (one.start + one.width - element.clientWidth);
    list.follow();
  };
  const go = (to: Spot, extend: boolean) => {
    setActive(to);
    if (!extend) setAnchor(to);
    show(to);
  };
  const sortBy = (column: string, add: boolean) => {
    const now = sort.find((one) => one.column === column);
    const next = now
      ? now.descending
        ? []
        : [{ column, descending: true }]
      : [{ column, descending: false }];
    setSort(add ? [...sort.filter((one) => one.column !== column), ...next] : next);
  };
  const resize = (column: string, width: number) =>
    setWidths((all) => ({ ...all, [column]: bounded(width) }));
  const copy = () => {
    const n = Math.min(block.bottom - block.top + 1, mostCopied);
    const text = copyText(source, { sort, filters }, block, places);
    writeClipboard(text).then(
      () => setSaid(t("grid.copied", { n, rows: f.number(n), columns: block.last - block.first + 1 })),
      () => setSaid(t("grid.not_copied")),
    );
  };
  const press = (event: KeyboardEvent) => {
    if (event.target !== place.current) return;
    const far = event.ctrlKey || event.metaKey;
    const one = places[active.column];
    const { key } = event;
    const sideways = key === "ArrowLeft" || key === "ArrowRight";
    const onward = (key === "ArrowRight") !== mirrored ? 1 : -1;
    if (one && event.altKey && sideways && event.shiftKey) {
      setOrder(movedTo(order, one.column.name, active.column + onward));
      go({ ...active, column: Math.max(0, Math.min(places.length - 1, active.column + onward)) }, false);
    } else if (one && event.altKey && sideways) resize(one.column.name, one.width + 16 * onward);
    else if (one && ((event.altKey && key === "ArrowDown") || key === "ContextMenu"))
      setMenu(one.column.name);
    else if (far && event.code === "KeyC") copy();
    else if (far && event.code === "KeyA") {
      setAnchor({ row: 0, column: 0 });
      setActive({ row: total - 1, column: places.length - 1 });
    } else if (one && active.row < 0 && (key === "Enter" || key === " "))
      sortBy(one.column.name, event.shiftKey);
    else {
      const extent = { rows: total, columns: places.length, page: list.fits, mirrored };
      const to = event.altKey ? null : moved(active, { key, far }, extent);
      if (!to) return;
      go(to, event.shiftKey && to.row >= 0);
    }
    event.preventDefault();
  };

  const idOf = (spot: Spot) => `${base}-${spot.row}-${spot.column}`;
  const drawn =
    (active.row < 0 || (active.row >= first && active.row < last)) &&
    active.column >= sight[0] &&
    active.column < sight[1];
  const at = places[active.column];
  const value = at && active.row >= 0 ? row(active.row)?.[at.index] : undefined;
  const opened = places.find(({ column }) => column.name === menu);
  return (
    <div className="result" data-late={late || undefined}>
      <GridTools
        source={source}
        name={name}
        total={state.total}
        sort={sort}
        filters={filters}
        hidden={source.columns.filter((column) => !order.includes(column.name)).map((column) => column.name)}
        onFilters={setFilters}
        onShow={(column) => setOrder([...order, column])}
        onCopy={copy}
      />
      {state.error ? <Problem error={state.error} /> : null}
      <div
        ref={place}
        className="result-grid"
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-description={t("grid.help")}
        aria-rowcount={total + 1}
        aria-colcount={places.length}
        aria-multiselectable
        aria-busy={late}
        aria-activedescendant={drawn ? idOf(active) : undefined}
        onScroll={list.follow}
        onKeyDown={press}
      >
        <GridHead
          places={places}
          sight={sight}
          wide={wide}
          sort={sort}
          filters={filters}
          active={active.row < 0 ? active.column : null}
          idOf={idOf}
          mirrored={mirrored}
          onSort={sortBy}
          onMenu={setMenu}
          onResize={resize}
          onFit={(column) => setWidths(({ [column]: _, ...rest }) => rest)}
          onMove={(column, to) => setOrder(movedTo(order, column, to))}
        />
        <GridBody
          list={list}
          places={places}
          sight={sight}
          wide={wide}
          row={row}
          block={block}
          active={active}
          idOf={idOf}
          onPick={(spot, extend) => {
            setActive(spot);
            if (!extend) setAnchor(spot);
          }}
        />
      </div>
      {total === 0 && !late ? (
        <p className="quiet small">{t(filters.length > 0 ? "grid.none_found" : "grid.none")}</p>
      ) : null}
      <p className="result-value small" aria-hidden="true">
        {at ? <span className="quiet">{at.column.name}</span> : null}{" "}
        <bdi>
          {at && value !== undefined
            ? value === null
              ? "NULL"
              : gridText(words, value, at.column.type, at.column.unit)
            : ""}
        </bdi>
      </p>
      <p className="unseen" role="status">
        {said}
      </p>
      {opened ? (
        <ColumnMenu
          key={opened.column.name}
          place={opened}
          at={places.indexOf(opened)}
          count={places.length}
          anchor={() =>
            document.getElementById(idOf({ row: -1, column: places.indexOf(opened) })) ?? place.current
          }
          source={source}
          meaning={meaningOf?.(opened.column.name) ?? ""}
          sort={sort}
          filter={filters.find((one) => one.column === opened.column.name)?.text ?? ""}
          onSort={setSort}
          onFilter={(text) =>
            setFilters([
              ...filters.filter((one) => one.column !== opened.column.name),
              ...(text === "" ? [] : [{ column: opened.column.name, text }]),
            ])
          }
          onMove={(to) => setOrder(movedTo(order, opened.column.name, to))}
          onResize={(width) => resize(opened.column.name, width)}
          onHide={() => {
            setOrder(order.filter((one) => one !== opened.column.name));
            setActive({ row: active.row, column: 0 });
            setMenu(null);
          }}
          onClose={() => {
            setMenu(null);
            place.current?.focus();
          }}
        />
      ) : null}
    </div>
  );
}

const fits = (source: GridSource, rows: NonNullable<GridSource["first"]>): Readonly<Record<string, number>> =>
  Object.fromEntries(source.columns.map((column, i) => [column.name, fitting(column, i, rows.slice(0, 60))]));
