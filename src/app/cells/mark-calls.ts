import type { DrawnMark } from "../../charts";
import { sideRows, type Side } from "../../metrics";
import { chartCounts, markDrill, type ChartOutput } from "../../notebook";
import type { DrillActions } from "../drill/use-drill";
import type { Words } from "../words";
import type { MarkAction } from "./mark-menu";

/** The ways from a mark to the calls behind it: both sides of a share apart; none where it stands for no calls. */
export function markCalls(
  words: Words,
  { openCalls, openDrill }: Pick<DrillActions, "openCalls" | "openDrill">,
  output: ChartOutput,
  chart: string,
  mark: DrawnMark,
): readonly MarkAction[] {
  const { t } = words;
  const { select } = mark;
  if (mark.opens) {
    const name = t("marks.calls_title", { chart, mark: mark.title });
    return mark.opens.flatMap((opens) => {
      const drill = markDrill(output, opens);
      return drill ? [{ id: opens.label, label: opens.label, run: () => openDrill(name, drill) }] : [];
    });
  }
  const counts = chartCounts(output);
  if (!select || !counts) return [];
  const title = t("marks.calls_title", { chart, mark: mark.title });
  const open = (side: Side, name = title) => {
    openCalls({ title: name, selection: select, population: counts, side, scope: output.scope });
  };
  const all: MarkAction = { id: "calls", label: t("word.show_the_calls"), run: () => open("denominator") };
  if (!("metric" in counts) || sideRows(counts.metric, counts.variant, "numerator") === null) return [all];
  return [
    { ...all, label: t("marks.calls_counted") },
    {
      id: "hits",
      label: t("marks.calls_hits"),
      run: () => open("numerator", t("marks.hits_title", { title })),
    },
  ];
}
