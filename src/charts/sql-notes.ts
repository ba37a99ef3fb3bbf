import type * as Plot from "@observablehq/plot";
import { bucketMs } from "./buckets";
import { noteBands, noteMarks, notesAt, notesSentence, withNotes } from "./notes";
import type { ChartContext, ChartTable } from "./types";

const day = 86_400_000;

/** What happened when, on a chart of any SELECT with moments across. */
export interface SqlNotes {
  /** After the chart's description; empty without any. */
  readonly sentence: string;
  /** For the tip of the point there. */
  at(x: number | string): readonly string[];
  table(table: ChartTable, xs: readonly (number | string)[]): ChartTable;
  /** Behind what is drawn, and above it; `places` where moments stand beside each other as names do. */
  marks(
    inner: number,
    places?: readonly (number | string)[],
  ): { readonly behind: readonly Plot.Markish[]; readonly above: readonly Plot.Markish[] };
}

const none: SqlNotes = {
  sentence: "",
  at: () => [],
  table: (table) => table,
  marks: () => ({ behind: [], above: [] }),
};

/** The notes that fall between the first and the last of these moments; a moment lasts to the next one. */
export function sqlNotes(moments: readonly (number | string)[], context: ChartContext): SqlNotes {
  const xs = [...new Set(moments.filter((x) => typeof x === "number"))].sort((a, b) => a - b);
  const [first] = xs;
  const last = xs.at(-1);
  if (first === undefined || last === undefined || (context.notes ?? []).length === 0) return none;
  const gaps = xs.slice(1).map((x, i) => x - (xs[i] ?? x));
  const each = gaps.reduce((least, gap) => Math.min(least, gap), gaps.length > 0 ? Infinity : day);
  const end = last + each;
  const span = [first, end] as const;
  return {
    sentence: notesSentence(context, first, end),
    at: (x) => (typeof x === "number" ? notesAt(context, x, x + each) : []),
    table: (table, rows) =>
      withNotes(
        table,
        rows.map((x) => ({ start: Number(x), end: Number(x) + each })),
        context,
      ),
    marks(inner, places) {
      if (!places)
        return { behind: noteBands(context, [first, last]), above: noteMarks(context, span, inner) };
      const known = places.filter((x) => typeof x === "number");
      const place = (at: number): number | undefined =>
        known.findLast((x) => x <= at) ?? known.find((x) => x > at);
      const seen = known.length === 0 ? [] : (context.notes ?? []);
      const notes = seen.filter(({ from }) => bucketMs(from) < Math.max(...known) + each);
      return {
        behind: [],
        above: noteMarks({ ...context, notes }, span, inner, ({ start }) => place(start) ?? start),
      };
    },
  };
}
