import { unitOf } from "../../metrics";
import { useCallback, useMemo } from "react";
import { charts, type MetricTrendSpec } from "../../charts";
import type { CellOutput, MetricOutput } from "../../notebook";
import { useWidth } from "../use-width";
import { useWords } from "../words";
import { ChartFigure } from "./chart-figure";
import { chartWords } from "./chart-words";
import { MetricCard } from "./metric-card";

import { NotComputable } from "./not-computable";
import { SvgHost } from "../parts/svg-host";
import { useSource } from "./use-source";
import type { CellViewProps } from "./cell-view-props";

const specOf = ({ result, grain, period }: MetricOutput): MetricTrendSpec => ({
  metric: result.value.metric,
  grain,
  unit: unitOf(result.value),
  period: period.period,
  result,
});

/** One metric, large, with its development. */
export function MetricView({ cell, output, status }: CellViewProps<"metric">) {
  const words = useWords();
  const [place, width] = useWidth();
  const drawn = useMemo(() => {
    if (!output || width === 0) return null;
    const { trend } = output;
    if (trend.filter(({ value }) => value !== null).length < 2) return null; // one point is no development
    return charts["metric-trend"].draw(trend, specOf(output), { ...chartWords(words), width });
  }, [output, width, words]);
  const follow = useCallback(
    (next: CellOutput) =>
      next.kind === "metric" ? (drawn?.update?.to(next.trend, specOf(next)) ?? null) : null,
    [drawn],
  );
  const source = useSource(output, output?.result.value ?? null);
  if (!output) return <p className="placeholder quiet">{status.error ? null : words.t("cell.waiting")}</p>;
  const { state } = output.result.value;
  if (state === "not_computable" || state === "not_by_dimension")
    return <NotComputable results={[output.result]} />;
  return (
    <div className="metric">
      <MetricCard alone cellId={cell.id} result={output.result} period={output.period} scope={output.scope} />
      <div ref={place} className="metric-trend">
        {drawn ? (
          <ChartFigure drawn={drawn} source={source} follow={follow}>
            <SvgHost svg={drawn.svg} className="picture" />
          </ChartFigure>
        ) : null}
      </div>
    </div>
  );
}
