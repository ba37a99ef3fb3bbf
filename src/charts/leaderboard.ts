import { listFormat } from "../base";
import { rest } from "./disposition-order";
import { groupSelect } from "./group-select";
import { emptyPicture } from "./frame";
import type { LeaderboardSpec, Standing, StandingRow } from "./group-types";
import { dividedBy, emptyGroups, groupLabel, groupSubtitle, tableOfGroups, tellGroup } from "./group-words";
import { leaderboardRows } from "./leaderboard-rows";
import { legendItem } from "./legend-item";
import { standingRole, standingShape } from "./standing";
import { unitWriter } from "./unit-writer";
import type { Chart, ChartContext, DrawnMark, LegendItem } from "./types";

/** Groups in the order of one metric, each a point in its 95 % interval; those that chance explains are hollow. */
export const leaderboard: Chart<LeaderboardSpec, StandingRow> = {
  id: "leaderboard",
  draw(rows, spec, context) {
    const { t } = context;
    const known = rows.filter(({ value }) => value.value !== null);
    const empty = known.length === 0;
    const title = t("chart.leaderboard.title", {
      metric: t(`metric.${spec.metric}`),
      by: dividedBy(spec, context),
    });
    const description = empty ? emptyGroups(spec, context) : describe(known, spec, context);
    const marks = rows.map((row): DrawnMark => ({
      get title() {
        return groupLabel(row, spec, context);
      },
      get lines() {
        return [...tellGroup(row, spec, context), t(`chart.standing.${row.standing}`)];
      },
      select: groupSelect(spec, row.group),
    }));
    const label = { title, description };
    return {
      ...(empty
        ? { svg: emptyPicture(context, label, description) }
        : leaderboardRows(rows, spec, context, label, marks)),
      title,
      subtitle: groupSubtitle(rows, spec, context),
      description,
      table: tableOfGroups(rows, spec, context, {
        columns: [t("chart.column.standing")],
        cells: (_, i) => [t(`chart.standing.${rows[i]?.standing ?? "cannot_tell"}`)],
      }),
      legend: empty ? [] : legendOf(rows, spec, context),
      marks,
      empty,
    };
  },
};

function legendOf(
  rows: readonly StandingRow[],
  spec: LeaderboardSpec,
  context: ChartContext,
): readonly LegendItem[] {
  const { t } = context;
  const there = (["better", "worse", "above", "below", "cannot_tell"] as const).filter((standing) =>
    rows.some((row) => row.standing === standing),
  );
  const average =
    spec.average === null
      ? null
      : t("chart.average", { value: unitWriter(spec.unit, context)(spec.average) });
  return [
    ...there.map((standing) =>
      legendItem(standing, t(`chart.standing.${standing}`), standingRole[standing], standingShape[standing]),
    ),
    ...(average === null ? [] : [legendItem("average", average, "ink-quiet", "dashes")]),
  ];
}

function describe(known: readonly StandingRow[], spec: LeaderboardSpec, context: ChartContext): string {
  const { t } = context;
  const list = listFormat(context.locale, { style: "short", type: "conjunction" });
  const apart = known.filter(({ group }) => group !== rest);
  const named = (...standings: readonly Standing[]): readonly string[] =>
    apart.filter(({ standing }) => standings.includes(standing)).map((row) => groupLabel(row, spec, context));
  const say = (key: string, names: readonly string[]): readonly string[] =>
    names.length === 0 ? [] : [t(key, { names: list.format(names) })];
  const unclear = named("cannot_tell").length;
  return [
    ...(spec.average === null
      ? []
      : [t("chart.leaderboard.average", { value: unitWriter(spec.unit, context)(spec.average) })]),
    ...say("chart.leaderboard.better", named("better")),
    ...say("chart.leaderboard.worse", named("worse")),
    ...say("chart.leaderboard.above", named("above")),
    ...say("chart.leaderboard.below", named("below")),
    t("chart.leaderboard.unclear", { some: unclear > 0 ? "yes" : "no", n: unclear, of: apart.length }),
  ].join(" ");
}
