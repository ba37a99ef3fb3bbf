import { moveLine } from "./breakdown-update";
import type { Framed } from "./frame";
import { matchGroups, rowOf, writtenOf } from "./group-matching";
import type { LeaderboardSpec, StandingRow } from "./group-types";
import { groupSubtitle } from "./group-words";
import { lazily, placed, scaleOf, updating } from "./moving";
import { standingRole, standingShape } from "./standing";
import { symbolPath } from "./symbol-path";
import { isolated, role } from "./theme";
import { unitWriter } from "./unit-writer";
import type { ChartContext, Update } from "./types";

/** Moves points in their intervals and says where they stand now; groups keep their places. */
export function leaderboardUpdate(
  svg: Framed,
  drawn: readonly StandingRow[],
  /** The places of the rows with a point, and with an interval; and a point's radius. */
  { known, ranged, radius }: { readonly known: readonly number[]; readonly ranged: readonly number[]; readonly radius: number }, // prettier-ignore
  spec: LeaderboardSpec,
  title: string,
  context: ChartContext,
): Update<LeaderboardSpec, StandingRow> {
  const { t, direction } = context;
  const write = unitWriter(spec.unit, context);
  const x = scaleOf(svg, "x");
  const parts = lazily(() => ({
    spans: placed(svg, "chart-interval"),
    points: placed(svg, "chart-points"),
    told: placed(svg, "chart-told"),
    counts: placed(svg, "chart-counts"),
    average: svg.querySelector(".chart-all > line"),
  }));
  return updating(svg, title, (rows, now, made) => {
    const matched = matchGroups(drawn, rows, spec, now);
    if (!matched) return null;
    const { spans, points, told, counts, average } = parts();
    for (const [place, elements] of spans) {
      const row = rowOf(matched[ranged[place] ?? -1]);
      for (const element of elements) {
        made.see(element, row?.value.low != null && row.value.high != null);
        if (row?.value.low == null || row.value.high == null) continue;
        made.set(element, "x1", x(row.value.low));
        made.set(element, "x2", x(row.value.high));
        made.set(element, "stroke", role(standingRole[row.standing]));
      }
    }
    for (const [place, elements] of points) {
      const i = known[place] ?? -1;
      const row = rowOf(matched[i]);
      for (const element of elements) {
        made.see(element, row?.value.value != null);
        if (row?.value.value == null) continue;
        const y = /,([-\d.]+)\)/.exec(element.getAttribute("transform") ?? "")?.[1] ?? "0";
        const colour = role(standingRole[row.standing]);
        made.set(element, "transform", `translate(${String(x(row.value.value))},${y})`);
        made.set(element, "fill", row.standing === "cannot_tell" ? role("paper") : colour);
        made.set(element, "stroke", colour);
        if (row.standing !== drawn[i]?.standing)
          made.set(element, "d", symbolPath(standingShape[row.standing], radius)); // prettier-ignore
        else made.reset(element, "d");
      }
    }
    for (const [i, [text]] of told)
      if (text) made.text(text, writtenOf(matched[i] ?? null, ({ value }) => value.value === null ? null : write(value.value))); // prettier-ignore
    for (const [i, [text]] of counts)
      if (text) made.text(text, writtenOf(matched[i] ?? null, ({ value }) => isolated(t("chart.n", { n: value.n }), direction))); // prettier-ignore
    if (average) moveLine(average, now.average === null ? null : x(now.average), ["x1", "x2"], made);
    return {
      subtitle: groupSubtitle(rows, now, context),
      ...(now.average !== null && { legend: { average: t("chart.average", { value: write(now.average) }) } }),
    };
  });
}
