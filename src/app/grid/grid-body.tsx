import type { PointerEvent } from "react";
import type { VirtualRows } from "../rows/use-virtual-rows";
import { useWords, type Words } from "../words";
import { rowHeight, type Place } from "./grid-layout";
import { isIn, type Block, type Spot } from "./grid-move";
import type { GridColumn, GridRow } from "./grid-source";
import { gridText, isNumeric } from "./grid-text";

/** The rows in sight. A mouse draws a block of cells over them; a finger scrolls. */
export function GridBody(props: {
  readonly list: VirtualRows;
  readonly places: readonly Place[];
  readonly sight: readonly [number, number];
  readonly wide: number;
  readonly row: (index: number) => GridRow | null;
  readonly block: Block;
  readonly active: Spot;
  readonly idOf: (spot: Spot) => string;
  readonly onPick: (spot: Spot, extend: boolean) => void;
}) {
  const words = useWords();
  const { list, places, sight, block, active, idOf } = props;
  const shown = Array.from({ length: Math.max(0, list.last - list.first) }, (_, i) => list.first + i);
  const columns = places.slice(sight[0], sight[1]).map((place, i) => ({ place, column: sight[0] + i }));
  const pick = (event: PointerEvent, dragging: boolean) => {
    if (dragging && (event.buttons !== 1 || event.pointerType !== "mouse")) return;
    if (!dragging && event.button !== 0) return;
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-spot]") : null;
    const [row, column] = (cell?.dataset.spot ?? "").split(" ").map(Number);
    if (row !== undefined && column !== undefined) props.onPick({ row, column }, dragging || event.shiftKey);
  };
  return (
    <div
      role="rowgroup"
      className="result-body"
      style={{ blockSize: `${list.drawn}px`, inlineSize: `${props.wide}px` }}
      onPointerDown={(event) => pick(event, false)}
      onPointerOver={(event) => pick(event, true)}
    >
      {shown.map((index) => {
        const row = props.row(index);
        const top = { insetBlockStart: `${list.at(index)}px`, blockSize: `${rowHeight}px` };
        return (
          <div key={index} role="row" aria-rowindex={index + 2} className="result-row" style={top}>
            {columns.map(({ place, column }) => {
              const spot = { row: index, column };
              return (
                <span
                  key={place.column.name}
                  id={idOf(spot)}
                  role="gridcell"
                  aria-colindex={column + 1}
                  aria-selected={isIn(block, spot)}
                  data-spot={`${index} ${column}`}
                  data-active={(index === active.row && column === active.column) || undefined}
                  className={isNumeric(place.column.type) ? "result-cell figure" : "result-cell"}
                  style={{ insetInlineStart: `${place.start}px`, inlineSize: `${place.width}px` }}
                >
                  {row ? (
                    <Value words={words} value={row[place.index]} column={place.column} />
                  ) : (
                    <i className="waiting" />
                  )}
                </span>
              );
            })}
          </div>
        );
      })}
    </div>
  );
}

/** A value; NULL is a word of its own, so that an empty text is none. */
function Value(props: { readonly words: Words; readonly value: unknown; readonly column: GridColumn }) {
  const { words, value, column } = props;
  if (value === null || value === undefined) return <span className="null">NULL</span>;
  return <bdi>{gridText(words, value, column.type, column.unit)}</bdi>;
}
