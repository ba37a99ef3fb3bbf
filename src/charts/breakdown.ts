import { breakdownAcross } from "./breakdown-across";
import { breakdownUp } from "./breakdown-up";
import { rest } from "./disposition-order";
import { groupSelect } from "./group-select";
import { emptyPicture } from "./frame";
import type { BreakdownSpec, GroupRow } from "./group-types";
import { dividedBy, emptyGroups, groupLabel, groupSubtitle, tableOfGroups, tellGroup } from "./group-words";
import { legendItem, referenceItems } from "./legend-item";
import { reference } from "./reference";
import { unitWriter } from "./unit-writer";
import type { Chart, ChartContext, DrawnMark, LegendItem } from "./types";

/** Parts of time stand side by side, names one below the other. */
const sideways = new Set(["hour", "half-hour", "weekday", "day", "interval"]);

/** One metric by what divides the calls: a bar for each group with its 95 % interval, beside all together. */
export const breakdown: Chart<BreakdownSpec, GroupRow> = {
  id: "breakdown",
  draw(rows, spec, context) {
    const { t } = context;
    const known = rows.filter(({ value }) => value.value !== null);
    const empty = known.length === 0;
    const title = t("chart.breakdown.title", {
      metric: t(`metric.${spec.metric}`),
      by: dividedBy(spec, context),
    });
    const description = empty ? emptyGroups(spec, context) : describe(known, spec, context);
    const marks = rows.map((row): DrawnMark => ({
      get title() {
        return groupLabel(row, spec, context);
      },
      get lines() {
        return [...tellGroup(row, spec, context), ...shareOfAll(row, spec, context)];
      },
      select: groupSelect(spec, row.group),
    }));
    const label = { title, description };
    const picture = sideways.has(spec.by) ? breakdownUp : breakdownAcross;
    return {
      ...(empty
        ? { svg: emptyPicture(context, label, description) }
        : picture(rows, spec, context, label, marks)),
      title,
      subtitle: groupSubtitle(rows, spec, context),
      description,
      table: tableOfGroups(rows, spec, context),
      legend: empty ? [] : legendOf(spec, context),
      marks,
      empty,
    };
  },
};

function shareOfAll(
  { value }: GroupRow,
  spec: BreakdownSpec,
  { t, percent }: ChartContext,
): readonly string[] {
  const whole = spec.result.value.value;
  if (!spec.counts || value.value === null || whole === null || whole <= 0) return [];
  return [t("chart.share-of-all", { share: percent(value.value / whole, 1) })];
}

/** What the lines across the bars are. */
function legendOf(spec: BreakdownSpec, context: ChartContext): readonly LegendItem[] {
  if (spec.counts) return [];
  const write = unitWriter(spec.unit, context);
  const whole = spec.result.value.value;
  return [
    ...(whole === null
      ? []
      : [legendItem("all", context.t("chart.all", { value: write(whole) }), "ink-quiet", "line")]),
    ...referenceItems(reference(spec), write, context),
  ];
}

function describe(known: readonly GroupRow[], spec: BreakdownSpec, context: ChartContext): string {
  const { t } = context;
  const write = unitWriter(spec.unit, context);
  const apart = known.filter(({ group }) => group !== rest);
  const sorted = (apart.length > 0 ? apart : known).toSorted((a, b) => valueOf(b) - valueOf(a));
  const [highest, lowest] = [sorted[0], sorted.at(-1)];
  if (!highest || !lowest) return t("chart.empty");
  const whole = spec.result.value.value;
  return [
    t("chart.breakdown.description", {
      groups: apart.length,
      highest: groupLabel(highest, spec, context),
      highestValue: write(valueOf(highest)),
      lowest: groupLabel(lowest, spec, context),
      lowestValue: write(valueOf(lowest)),
    }),
    ...(whole === null || spec.counts ? [] : [t("chart.all-together", { value: write(whole) })]),
  ].join(" ");
}

const valueOf = ({ value }: GroupRow): number => value.value ?? 0;
