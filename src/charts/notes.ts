import { listFormat, type Grain } from "../base";
import * as Plot from "@observablehq/plot";
import { bucketIso, bucketMs } from "./buckets";
import { fitted, isolated, natural, role } from "./theme";
import type { ChartContext, ChartNote, ChartTable } from "./types";

const day = 86_400_000;

interface Placed extends ChartNote {
  readonly start: number;
  readonly end: number;
  /** It names several days. */
  readonly long: boolean;
}

/** The notes that fall into a stretch of time, in order. */
const within = ({ notes = [] }: ChartContext, first: number, end: number): readonly Placed[] =>
  notes
    .map((note) => ({ ...note, start: bucketMs(note.from), end: bucketMs(note.to) + day }))
    .map((note) => ({ ...note, long: note.end - note.start > day }))
    .filter((note) => note.start < end && note.end > first)
    .sort((a, b) => a.start - b.start);

/** A band behind the days of each note that names several. */
export const noteBands = (
  context: ChartContext,
  [first, end]: readonly [number, number],
): readonly Plot.Markish[] => {
  const long = within(context, first, end).filter(({ long }) => long);
  if (long.length === 0) return [];
  return [
    Plot.rect(long, {
      x1: (note: Placed) => Math.max(note.start, first),
      x2: (note: Placed) => Math.min(note.end, end),
      fill: role("uncertain"),
      fillOpacity: 0.09,
      pointerEvents: "none",
      className: "chart-note-band",
    }),
  ];
};

/** Where a note stands over buckets of time: amid its day, as their points do; at the beginning of hours and of a band. */
export const amidDays =
  (grain: Grain) =>
  ({ start, long }: Placed): number =>
    grain === "hour" || long ? start : start + day / 2;

/** A rule at each note's first day, or where `place` puts that, and its words above, as far as there is room. */
export function noteMarks(
  context: ChartContext,
  [first, end]: readonly [number, number],
  inner: number,
  place: (note: Placed) => number = ({ start }) => start,
): readonly Plot.Markish[] {
  const notes = within(context, first, end).map((note) => ({ ...note, start: Math.max(note.start, first) }));
  if (notes.length === 0) return [];
  const pixel = (note: Placed): number => ((place(note) - first) / (end - first)) * inner;
  const named = notes.map((note, i) => {
    const next = notes[i + 1];
    const room = (next ? pixel(next) : inner) - pixel(note) - 8;
    const text = room < 24 ? "" : fitted(note.text, room);
    return {
      ...note,
      at: place(note),
      label: text === "" ? "" : words(context, text),
    };
  });
  return [
    Plot.ruleX(named, {
      x: "at",
      stroke: role("uncertain"),
      strokeDasharray: "2 3",
      strokeWidth: 1.25,
      insetTop: -10,
      pointerEvents: "none",
      className: "chart-note",
    }),
    Plot.text(named, {
      x: "at",
      text: "label",
      frameAnchor: "top",
      textAnchor: "start",
      dx: 4,
      dy: -9,
      fill: role("uncertain"),
      stroke: role("paper"),
      strokeWidth: 4,
      pointerEvents: "none",
      className: "chart-note-words",
    }),
  ];
}

const words = ({ direction }: ChartContext, text: string): string =>
  direction === "rtl" ? isolated(text, direction) : natural(text);

/** The notes of a bucket, as its tip says them. */
export const notesAt = (context: ChartContext, start: number, end: number): readonly string[] =>
  within(context, start, end).map(({ text }) => context.t("chart.note", { text }));

/** The notes in a sentence, for a chart's description; empty without any. */
export function notesSentence(context: ChartContext, first: number, end: number): string {
  const notes = within(context, first, end);
  if (notes.length === 0) return "";
  const list = listFormat(context.locale, { style: "short", type: "conjunction" });
  const said = notes.map(({ from, text }) =>
    context.t("chart.note-on", { date: context.date(`${from}T00:00:00`, "day"), text: natural(text) }),
  );
  return context.t("chart.notes", { notes: list.format(said) });
}

/** A table over time with a column for the notes, where there are any; each stands at the bucket it begins in. */
export function withNotes(
  table: ChartTable,
  buckets: readonly { readonly start: number; readonly end: number }[],
  context: ChartContext,
): ChartTable {
  const first = buckets.reduce((least, { start }) => Math.min(least, start), Infinity);
  const end = buckets.reduce((most, bucket) => Math.max(most, bucket.end), -Infinity);
  const notes = within(context, first, end);
  if (notes.length === 0) return table;
  const said = new Map<string, string[]>();
  for (const note of notes) {
    const bucket = buckets.find(({ start, end }) => note.start < end && note.end > start);
    if (!bucket) continue;
    const key = bucketIso(bucket.start);
    said.set(key, [...(said.get(key) ?? []), note.text]);
  }
  return {
    ...table,
    columns: [...table.columns, context.t("chart.column.note")],
    rows: table.rows.map((row, i) => {
      const { start } = buckets[i] ?? { start: NaN };
      const key = Number.isNaN(start) ? "" : bucketIso(start);
      const own = said.get(key);
      said.delete(key);
      return [...row, own ? own.join("; ") : null];
    }),
    ...(table.write && { write: [...table.write, null] }),
  };
}
