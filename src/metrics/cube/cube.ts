import type { Cell, Table } from "../../base";
import { letsThrough } from "../filters";
import type { SumRow } from "../sums";
import type { Dimension, Filters } from "../types";

/** Days since 1970-01-01, half open. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

/** What a cube's table holds, column by column: keys, then the day, then dimensions, then measures. */
export interface CubeShape {
  readonly keys: number;
  readonly dims: readonly Dimension[];
  readonly is: readonly ("sum" | "max")[];
}

interface Dim {
  readonly name: Dimension;
  readonly values: readonly string[];
  readonly codes: Uint16Array;
}

/** The sums of a question by day and by the values of some dimensions, in typed arrays. */
export interface Cube {
  readonly bytes: number;
  /** The sums of these days and of what filters let through, in order of the keys. */
  answer(span: number, days: DayRange | null, filters: Filters): SumRow[];
}

/** Makes a cube of a table that is sorted by its keys. */
export function cubeOf(table: Table, { keys, dims, is }: CubeShape): Cube {
  const rows = table.rowCount;
  const column = (index: number): readonly Cell[] => table.columns[index] ?? [];
  const groups: Cell[][] = [];
  const groupAt = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    const last = groups.at(-1);
    let same = last !== undefined;
    for (let key = 0; key < keys && same; key++) same = last?.[key] === (column(key)[row] ?? null);
    if (!same) groups.push(Array.from({ length: keys }, (_, key) => column(key)[row] ?? null));
    groupAt[row] = groups.length - 1;
  }
  const order = byDay(column(keys), rows);
  const width = is.length;
  const group = Int32Array.from(order.rows, (row) => groupAt[row] ?? 0);
  const coded = dims.map((name, i) => dimOf(name, column(keys + 1 + i), order.rows));
  const values = new Float64Array(rows * width);
  for (let measure = 0; measure < width; measure++) {
    const from = column(keys + 1 + dims.length + measure);
    const nothing = is[measure] === "max" ? NaN : 0;
    order.rows.forEach((row, at) => (values[at * width + measure] = (from[row] as number | null) ?? nothing));
  }

  const sums = new Float64Array(groups.length * width);
  const seen = new Uint8Array(groups.length);
  const add = (at: number): void => {
    const of = group[at] ?? 0;
    const [to, from] = [of * width, at * width];
    if (seen[of] === 0) {
      seen[of] = 1;
      for (let i = 0; i < width; i++) sums[to + i] = values[from + i] ?? 0;
      return;
    }
    for (let i = 0; i < width; i++) {
      const sum = sums[to + i] ?? 0;
      const value = values[from + i] ?? 0;
      if (is[i] === "sum") sums[to + i] = sum + value;
      else if (!(value <= sum)) sums[to + i] = Number.isNaN(value) ? sum : value;
    }
  };
  return {
    bytes: values.byteLength + group.byteLength + sums.byteLength + seen.byteLength + 2 * rows * dims.length,
    answer(span, days, filters) {
      const from = days === null ? 0 : order.startOf(days.from);
      const to = days === null ? rows : order.startOf(days.to);
      const masks = coded.map(({ name, values: of, codes }) => ({
        codes,
        lets: Uint8Array.from(of, (value) => (letsThrough(filters[name], value) ? 1 : 0)),
      }));
      seen.fill(0);
      for (let at = from; at < to; at++) {
        let lets = true;
        for (const mask of masks) if (mask.lets[mask.codes[at] ?? 0] === 0) lets = false;
        if (lets) add(at);
      }
      const found: SumRow[] = [];
      for (let of = 0; of < groups.length; of++) {
        if (seen[of] === 0) continue;
        // As long as it will be: this runs for each move of a pointer, and an array that grows takes many times its room.
        const own = new Array<number | null>(width);
        for (let i = 0; i < width; i++) {
          const sum = sums[of * width + i] ?? 0;
          own[i] = Number.isNaN(sum) ? null : sum;
        }
        found.push({ span, keys: groups[of] ?? [], sums: own });
      }
      return found;
    },
  };
}

/** The places of rows in order of their days, and where each day begins. */
function byDay(days: readonly Cell[], rows: number) {
  const of = Int32Array.from({ length: rows }, (_, row) => Number(days[row] ?? 0));
  const first = of.reduce((least, day) => Math.min(least, day), of[0] ?? 0);
  const last = of.reduce((most, day) => Math.max(most, day), of[0] ?? 0);
  const starts = new Int32Array(last - first + 2);
  for (const day of of) starts[day - first + 1] = (starts[day - first + 1] ?? 0) + 1;
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
  const next = starts.slice();
  const sorted = new Int32Array(rows);
  of.forEach((day, row) => {
    const at = next[day - first] ?? 0;
    sorted[at] = row;
    next[day - first] = at + 1;
  });
  const startOf = (day: number): number =>
    rows === 0 ? 0 : (starts[Math.min(Math.max(day - first, 0), starts.length - 1)] ?? rows);
  return { rows: sorted, startOf };
}

function dimOf(name: Dimension, column: readonly Cell[], order: Int32Array): Dim {
  const codes = new Map<string, number>();
  const coded = new Uint16Array(order.length);
  order.forEach((row, at) => {
    const value = String(column[row] ?? "");
    const code = codes.get(value) ?? codes.size;
    codes.set(value, code);
    coded[at] = code;
  });
  return { name, values: [...codes.keys()], codes: coded };
}
