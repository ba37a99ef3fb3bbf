import { useMemo } from "react";
import { charts } from "../../../charts";
import { metricTrend, unitOf } from "../../../metrics";
import { ChartFigure } from "../../cells/chart-figure";
import { chartWords } from "../../cells/chart-words";

import { useSource } from "../../cells/use-source";
import { useDevice, useSession } from "../../device";
import { Problem } from "../../parts/problem";
import { SvgHost } from "../../parts/svg-host";
import type { OpenNumber } from "../../session";
import { useAsked } from "../../use-asked";
import { useWidth } from "../../use-width";
import { useWords } from "../../words";

const day = 86_400_000;
const weeks = 13;

/** The thirteen weeks up to the end of the number's period, with the same formula and filters. */
export function NumberTrend({ number }: { readonly number: OpenNumber }) {
  const { engine } = useDevice();
  const words = useWords();
  const { t } = words;
  const { metric, variant } = number.result.value;
  const version = useSession(({ data }) => data?.version ?? 0);
  const weekStart = useSession(({ settings }) => settings.firstWeekday);
  const scope = useMemo(() => {
    const { to } = number.scope.period;
    const from = new Date(Date.parse(`${to}Z`) - weeks * 7 * day).toISOString().slice(0, 19);
    return { ...number.scope, period: { from, to }, compare: null };
  }, [number.scope]);
  const { value, error } = useAsked(JSON.stringify([metric, variant, scope, version, weekStart]), (signal) =>
    metricTrend(engine, metric, scope, "week", { signal, weekStart, variant }),
  );
  const source = useSource(number, number.result.value);
  const [place, width] = useWidth();
  const drawn = useMemo(() => {
    if (!value || width === 0) return null;
    const unit = unitOf(number.result.value);
    const spec = { metric, grain: "week" as const, unit, period: scope.period, result: number.result };
    return charts["metric-trend"].draw(value, spec, { ...chartWords(words), width });
  }, [value, width, words, metric, scope, number.result]);
  return (
    <section className="number-part">
      <h3>{t("number.trend")}</h3>
      {error ? <Problem error={error} /> : null}
      {!value && !error ? <p className="placeholder quiet">{t("rows.counting")}</p> : null}
      {drawn?.empty ? <p className="quiet">{t("number.trend_none")}</p> : null}
      <div ref={place} className="number-trend">
        {drawn && !drawn.empty ? (
          <ChartFigure drawn={drawn} source={source}>
            <SvgHost svg={drawn.svg} className="picture" />
          </ChartFigure>
        ) : null}
      </div>
    </section>
  );
}
