import { useCallback, useEffect, useMemo } from "react";
import type { DrawnMark, PickedHow } from "../../charts";
import type { CellOutput, ChartOutput } from "../../notebook";
import { useSession } from "../device";
import { useSelect } from "../notebook/use-select";
import { useWidth } from "../use-width";
import { useWords } from "../words";
import { ChartFigure } from "./chart-figure";
import { chartWords } from "./chart-words";
import { drawChart } from "./draw-chart";
import { NotComputable } from "./not-computable";
import { MarkedPicture } from "./marked-picture";
import { markReopened } from "./reopened";
import { useSource } from "./use-source";
import type { CellViewProps } from "./cell-view-props";

/** A chart with its title, legend, tips, and its numbers as a table. */
export function ChartView({ cell, output, status }: CellViewProps<"chart">) {
  const words = useWords();
  const [place, width] = useWidth();
  const notes = useSession(({ settings }) => settings.notes);
  const ready = useSession((session) => session.engine === "ready");
  const drawn = useMemo(
    () => (output && width > 0 ? drawChart(output, { ...chartWords(words), width, notes }) : null),
    [output, width, words, notes],
  );
  useEffect(() => {
    if (drawn && !drawn.empty) markReopened(ready ? "engine" : "cache");
  }, [drawn, ready]);
  const follow = useCallback(
    (next: CellOutput) =>
      next.kind === "chart" && next.chart === output?.chart
        ? (drawn?.update?.to(next.rows, next.spec) ?? null)
        : null,
    [drawn, output],
  );
  const select = useSelect();
  const pick = useCallback(
    (mark: DrawnMark, how: PickedHow) => {
      if (mark.select) select(mark.select, how);
    },
    [select],
  );
  const result = output?.result ?? null;
  const source = useSource(output, result?.value ?? null);
  if (result && (result.value.state === "not_computable" || result.value.state === "not_by_dimension"))
    return <NotComputable results={[result]} />;
  return (
    <div ref={place} className="chart" data-chart={cell.chart}>
      {drawn && output ? (
        <ChartFigure
          drawn={drawn}
          source={source}
          filters
          follow={follow}
          formula={result && words.maybe(`variant.${result.value.metric}.${result.value.variant}`)}
        >
          <MarkedPicture output={output} drawn={drawn} onPick={pick} />
          <NoLine output={output} />
        </ChartFigure>
      ) : (
        <p className="placeholder tall quiet">{status.error ? null : words.t("cell.waiting")}</p>
      )}
    </div>
  );
}

/** Why nothing stands beside a trend although something is compared with. */
function NoLine({ output }: { readonly output: ChartOutput }) {
  const { t } = useWords();
  const { other } = output.period;
  if (output.chart !== "metric-trend" || !other || output.spec.previous) return null;
  return (
    <p className="small quiet">{t(other.quarters ? "chart.no_line.quarter" : "chart.no_line.periods")}</p>
  );
}
