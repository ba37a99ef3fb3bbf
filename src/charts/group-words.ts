import { dispositionName } from "./disposition-name";
import { rest } from "./disposition-order";
import { fitted, natural, textWidth } from "./theme";
import { unitWriter } from "./unit-writer";
import type { GroupRow, GroupSpec } from "./group-types";
import type { ChartContext, ChartTable } from "./types";

/** A row's name as the reader calls it. */
export function groupLabel({ group }: GroupRow, { by, others }: GroupSpec, context: ChartContext): string {
  if (group === rest) return context.t("chart.other-groups", { n: others, by });
  return by === "disposition" ? dispositionName(group, context) : context.group(by, group);
}

/** What divides the calls, as it stands in the middle of a sentence. */
export const dividedBy = ({ by }: GroupSpec, { groups, locale }: ChartContext): string =>
  groups(by).toLocaleLowerCase(locale);

// a name may be wider than its letters let guess
const air = 1.1;

/** A name cut to so many pixels, in the order of its own script. */
export const cut = (name: string, width: number): string => natural(fitted(name, width / air));

/** A name of up to two lines of so many pixels, parted between words; what does not fit them is cut. */
export function inTwoLines(name: string, width: number): string {
  if (textWidth(name) * air <= width) return natural(name);
  const words = name.split(" ");
  let first = words.shift() ?? "";
  while (words.length > 0 && textWidth(`${first} ${words[0] ?? ""}`) * air <= width)
    first = `${first} ${words.shift() ?? ""}`;
  return words.length === 0 ? cut(name, width) : `${cut(first, width)}\n${cut(words.join(" "), width)}`;
}

/** The pixels left of a picture's rows for their names: the longest whole, as long as the picture keeps its room. */
export const nameRoom = (names: readonly string[], width: number): number =>
  Math.ceil(Math.min(Math.max(...names.map(textWidth), 16) * air + 4, width * 0.36)) + 10;

/** A row in words: value, interval, count, and where a share comes from. */
export function tellGroup({ value }: GroupRow, spec: GroupSpec, context: ChartContext): readonly string[] {
  const { t } = context;
  const write = unitWriter(spec.unit, context);
  const { low, high, n, numerator } = value;
  return [
    value.value === null ? t("chart.no-value") : write(value.value),
    ...(low !== null && high !== null ? [t("chart.interval", { low: write(low), high: write(high) })] : []),
    spec.unit === "share" && numerator !== null
      ? t("chart.so-many-of", { some: context.number(numerator, 0), n })
      : t("chart.n", { n }),
    ...(value.state === "partial" || value.state === "immature" ? [t(`chart.state.${value.state}`)] : []),
  ];
}

/** What groups come to, as their table. */
export function tableOfGroups(
  rows: readonly GroupRow[],
  spec: GroupSpec,
  context: ChartContext,
  more: {
    readonly columns: readonly string[];
    readonly cells: (row: GroupRow, i: number) => readonly (string | number | null)[];
  } = { columns: [], cells: () => [] },
): ChartTable {
  const { t } = context;
  const write = unitWriter(spec.unit, context);
  return {
    columns: [
      context.groups(spec.by),
      t(`metric.${spec.metric}`),
      t("chart.column.low"),
      t("chart.column.high"),
      t("chart.column.n"),
      ...more.columns,
    ],
    rows: rows.map((row, i) => [
      groupLabel(row, spec, context),
      row.value.value,
      row.value.low,
      row.value.high,
      row.value.n,
      ...more.cells(row, i),
    ]),
    write: [null, write, write, write, (n) => context.number(n, 0)],
  };
}

const people = { none: "chart.people-too-few", leftOut: "chart.people-left-out" } as const;
const groups = { none: "chart.groups-too-few", leftOut: "chart.groups-left-out" } as const;

/** What is said of those not shown apart: people with too few calls, or groups with too few people behind them. */
export const fewKeys = ({ by }: { readonly by: string }): typeof people | typeof groups =>
  by === "agent" || by === "agent_id" ? people : groups;

/** Why there is nothing to draw, or who is left out, in words. */
export function emptyGroups(spec: GroupSpec, { t }: ChartContext): string {
  if (spec.closed) return t("chart.people-closed");
  return spec.suppressed > 0 ? t(fewKeys(spec).none, { n: spec.suppressed }) : t("chart.empty");
}

/** The line under the title: unit, count, interval, and who is left out. */
export function groupSubtitle(
  rows: readonly GroupRow[],
  spec: GroupSpec,
  { t, percent }: ChartContext,
): string {
  const { value } = spec.result;
  const { known } = spec;
  return [
    t("chart.groups.subtitle", {
      unit: spec.unit,
      currency: value.currency ?? "",
      intervals: rows.some((row) => row.value.low !== null) ? "yes" : "no",
      n: value.n,
    }),
    ...(known
      ? [t(`known.${spec.by}`, { share: percent(known.n / known.of, 1), k: known.n, n: known.of })]
      : []),
    ...(spec.suppressed > 0 && rows.length > 0 ? [t(fewKeys(spec).leftOut, { n: spec.suppressed })] : []),
  ].join(" · ");
}
