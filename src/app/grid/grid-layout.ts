import { isNumeric, plainText } from "./grid-text";
import type { GridColumn, GridRow } from "./grid-source";

/** Pixels. */
export const rowHeight = 32;
export const headHeight = 48;
const least = 56;
const most = 360;
const letter = 7.8;

/** A column where it stands: pixels from the start edge. */
export interface Place {
  readonly column: GridColumn;
  /** Its place in the source's rows. */
  readonly index: number;
  readonly start: number;
  readonly width: number;
}

/** How columns are arranged: names in their order, hidden ones left out, and the widths that a person chose. */
export interface Arrangement {
  readonly order: readonly string[];
  readonly widths: Readonly<Record<string, number>>;
}

/** A width that shows a column's name, type and values, as far as one looks. */
export function fitting(column: GridColumn, index: number, rows: readonly GridRow[]): number {
  const longest = rows.reduce((max, row) => Math.max(max, plainText(row[index], column.type).length), 0);
  const name = Math.min(260, column.name.length * letter + 34);
  const type = Math.min(160, column.type.length * 6.6 + 20);
  const values = longest * letter + (isNumeric(column.type) ? 30 : 24);
  return Math.round(Math.max(least + 24, Math.min(most, Math.max(name, type, values))));
}

/** Keeps a width within what can be seen and grabbed. */
export const bounded = (width: number): number => Math.round(Math.max(least, Math.min(1200, width)));

/** The columns side by side. */
export function placed(
  columns: readonly GridColumn[],
  { order, widths }: Arrangement,
  fit: Readonly<Record<string, number>>,
): readonly Place[] {
  let start = 0;
  return order.flatMap((name) => {
    const index = columns.findIndex((one) => one.name === name);
    const column = columns[index];
    if (!column) return [];
    const width = widths[name] ?? fit[name] ?? 120;
    const place = { column, index, start, width };
    start += width;
    return [place];
  });
}

/** The places of those columns that are in sight, with one more at either side. */
export function inSight(
  places: readonly Place[],
  left: number,
  width: number,
): readonly [first: number, end: number] {
  const first = places.findIndex((place) => place.start + place.width > left);
  const after = places.findIndex((place) => place.start >= left + width);
  return [Math.max(0, (first < 0 ? 0 : first) - 1), after < 0 ? places.length : after + 1];
}

/** An order with one name taken to another place. */
export function movedTo(order: readonly string[], name: string, to: number): readonly string[] {
  const rest = order.filter((one) => one !== name);
  const at = Math.max(0, Math.min(rest.length, to));
  return [...rest.slice(0, at), name, ...rest.slice(at)];
}
