import * as Plot from "@observablehq/plot";
import type { GroupRow, GroupSpec } from "./group-types";
import { groupLabel, inTwoLines, nameRoom } from "./group-words";
import { isolated, role, textWidth } from "./theme";
import { unitWriter } from "./unit-writer";
import type { ChartContext } from "./types";

const rowHeight = { one: 26, two: 36 }; // by how many lines the longest name takes

/** Groups one below the other: their names at the left, value and count at the right, and the room that these take. */
export function groupLayout(
  rows: readonly GroupRow[],
  spec: GroupSpec,
  context: ChartContext,
  { counted, gap }: { readonly counted: boolean; readonly gap: number },
) {
  const { width, direction, t } = context;
  const write = unitWriter(spec.unit, context);
  const names = rows.map((row) => groupLabel(row, spec, context));
  const told = rows.map(({ value }) => (value.value === null ? "–" : write(value.value)));
  const counts = rows.map(({ value }) => isolated(t("chart.n", { n: value.n }), direction));
  const wide = width >= 560 && counted;
  const longest = (texts: readonly string[]): number => Math.max(...texts.map(textWidth), 16);
  const marginLeft = nameRoom(names, width);
  const lines = names.map((name) => inTwoLines(name, marginLeft - 12));
  const high = lines.some((line) => line.includes("\n")) ? rowHeight.two : rowHeight.one;
  const numbers = Math.ceil(longest(told)) + gap;
  const marginRight = numbers + (wide ? Math.ceil(longest(counts)) + 14 : 0) + 6;
  const keys = rows.map((_, i) => i);
  const atEnd = { y: (i: number) => i, frameAnchor: "right", textAnchor: "end" } as const;
  return {
    write,
    keys,
    inner: width - marginLeft - marginRight,
    size: {
      width,
      height: rows.length * high + 34,
      ...{ marginLeft, marginRight, marginTop: 6, marginBottom: 28 },
    },
    words: [
      Plot.axisY(keys, {
        anchor: "left",
        tickSize: 0,
        tickPadding: 8,
        label: null,
        tickFormat: (i: number) => lines[i] ?? "",
        className: "chart-names",
      }),
      Plot.text(keys, {
        ...atEnd,
        text: (i: number) => told[i] ?? "",
        dx: numbers,
        fill: role("ink"),
        className: "chart-told",
      }),
      wide
        ? Plot.text(keys, {
            ...atEnd,
            text: (i: number) => counts[i] ?? "",
            dx: marginRight - 6,
            className: "chart-counts",
          })
        : null,
    ],
  };
}

/** Reads a number of the row at a place, as Plot's channels do. */
export const ofRow =
  <Row>(rows: readonly Row[]) =>
  (of: (row: Row) => number | null) =>
  (i: number): number | null => {
    const row = rows[i];
    return row ? of(row) : null;
  };
