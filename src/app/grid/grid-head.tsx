import { useState, type PointerEvent } from "react";
import { ChevronDown } from "../parts/icons";
import { useWords } from "../words";
import { headHeight, type Place } from "./grid-layout";
import type { Spot } from "./grid-move";
import type { GridFilters, GridSort } from "./grid-source";
import { isNumeric } from "./grid-text";

/** The names and types of the columns: pressed they sort, dragged they move, and their edges set their widths. */
export function GridHead(props: {
  readonly places: readonly Place[];
  readonly sight: readonly [number, number];
  readonly wide: number;
  readonly sort: GridSort;
  readonly filters: GridFilters;
  /** The column that the keyboard is at, or null while it is among the rows. */
  readonly active: number | null;
  readonly idOf: (spot: Spot) => string;
  readonly mirrored: boolean;
  readonly onSort: (column: string, add: boolean) => void;
  readonly onMenu: (column: string) => void;
  readonly onResize: (column: string, width: number) => void;
  readonly onFit: (column: string) => void;
  readonly onMove: (column: string, to: number) => void;
}) {
  const { t } = useWords();
  const { places, sight, sort, mirrored } = props;
  const [drag, setDrag] = useState<{ readonly name: string; readonly x: number; readonly by: number } | null>(
    null,
  );
  const sign = mirrored ? -1 : 1;
  const dropAt = (place: Place, by: number): number => {
    const middle = place.start + place.width / 2 + by;
    const others = places.filter((one) => one !== place);
    return others.filter((one) => one.start + one.width / 2 < middle).length;
  };
  const begin = (event: PointerEvent, name: string) => {
    if (event.button === 0 && event.pointerType === "mouse") setDrag({ name, x: event.clientX, by: 0 });
  };
  return (
    <div
      role="row"
      aria-rowindex={1}
      className="result-head"
      style={{ inlineSize: `${props.wide}px`, blockSize: `${headHeight}px` }}
    >
      {places.slice(sight[0], sight[1]).map((place, i) => {
        const { name, type, unit } = place.column;
        const column = sight[0] + i;
        const own = sort.find((one) => one.column === name);
        const dragged = drag?.name === name && Math.abs(drag.by) > 6;
        return (
          <div
            key={name}
            id={props.idOf({ row: -1, column })}
            role="columnheader"
            aria-colindex={column + 1}
            aria-sort={own ? (own.descending ? "descending" : "ascending") : "none"}
            data-active={props.active === column || undefined}
            data-dragged={dragged || undefined}
            data-filtered={props.filters.some((one) => one.column === name) || undefined}
            className={isNumeric(type) ? "result-name figure" : "result-name"}
            style={{
              insetInlineStart: `${place.start + (dragged ? drag.by : 0)}px`,
              inlineSize: `${place.width}px`,
            }}
            onPointerDown={(event) => begin(event, name)}
            onPointerMove={(event) => {
              if (drag?.name !== name) return;
              const by = (event.clientX - drag.x) * sign;
              if (Math.abs(by) > 6) event.currentTarget.setPointerCapture(event.pointerId);
              setDrag({ ...drag, by });
            }}
            onPointerUp={() => {
              if (drag?.name === name && Math.abs(drag.by) > 6) props.onMove(name, dropAt(place, drag.by));
              setDrag(null);
            }}
            onPointerCancel={() => setDrag(null)}
          >
            <button
              type="button"
              tabIndex={-1}
              className="result-sort"
              onClick={(event) => {
                if (!dragged) props.onSort(name, event.shiftKey);
              }}
            >
              <bdi>{name}</bdi>
              {own ? (
                <span aria-hidden="true">
                  {own.descending ? " ↓" : " ↑"}
                  {sort.length > 1 ? sort.indexOf(own) + 1 : ""}
                </span>
              ) : null}
              <small>
                <bdi>{type.toLowerCase()}</bdi>
                {unit === undefined ? null : <bdi>{` · ${t(`unit.${unit}`)}`}</bdi>}
              </small>
            </button>
            <button
              type="button"
              tabIndex={-1}
              className="result-menu"
              aria-label={t("grid.column", { column: name })}
              onPointerDown={(event) => event.stopPropagation()}
              onClick={() => props.onMenu(name)}
            >
              <ChevronDown className="chevron" />
            </button>
            <span
              className="result-edge"
              aria-hidden="true"
              onDoubleClick={() => props.onFit(name)}
              onPointerDown={(event) => {
                event.stopPropagation();
                event.currentTarget.setPointerCapture(event.pointerId);
              }}
              onPointerMove={(event) => {
                if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
                event.stopPropagation();
                const box = event.currentTarget.parentElement?.getBoundingClientRect();
                if (box)
                  props.onResize(name, mirrored ? box.right - event.clientX : event.clientX - box.left);
              }}
            />
          </div>
        );
      })}
    </div>
  );
}
