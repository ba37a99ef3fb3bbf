import { leftDrills, metricGroupIds, metricGroups } from "../../notebook";
import type { MetricResult } from "../../metrics";
import { useKeepReported } from "../reported/use-keep-reported";
import { useWords } from "../words";
import { MetricCard } from "./metric-card";
import { DrilledText, figureAt } from "./drilled-text";
import { shortAbandons } from "./metric-notes";
import { NoneEligible } from "./none-eligible";
import { NotComputable } from "./not-computable";
import { TargetProgress } from "./target-progress";
import type { CellViewProps } from "./cell-view-props";
import { VolumeLine } from "./volume-line";

const none: readonly MetricResult[] = [];
const folded = new Set(["not_computable", "not_by_dimension", "none_eligible"]);

/** What came and what was lost, then every metric that can be counted, then the rest in one line. */
export function ScorecardView({ cell, output, status }: CellViewProps<"scorecard">) {
  const { t, f } = useWords();
  useKeepReported(output, output?.results ?? none, status);
  if (!output) return <p className="placeholder tall quiet">{status.error ? null : t("cell.waiting")}</p>;
  const shown = output.results.filter(({ value }) => !folded.has(value.state));
  const rest = output.results.filter(({ value }) => folded.has(value.state));
  const [most] = shown.toSorted((a, b) => shortAbandons(b.value) - shortAbandons(a.value));
  const short = most ? shortAbandons(most.value) : 0;
  const shortDrill = most && leftDrills(most.value, output.scope).get("short_abandons");
  return (
    <div className="scorecard">
      {output.volume ? <VolumeLine volume={output.volume} scope={output.scope} /> : null}
      <TargetProgress results={shown} />
      {metricGroupIds.map((group) => {
        const results = shown.filter(({ value }) => metricGroups[group].includes(value.metric));
        if (results.length === 0) return null;
        return (
          <div key={group} role="group" aria-label={t(`score.${group}`)}>
            <h3>{t(`score.${group}`)}</h3>
            <div className="cards">
              {results.map((result) => (
                <MetricCard
                  key={result.value.metric}
                  cellId={cell.id}
                  result={result}
                  period={output.period}
                  scope={output.scope}
                />
              ))}
            </div>
          </div>
        );
      })}
      {short > 0 ? (
        <p className="small quiet notes">
          <DrilledText
            text={t("card.short_abandons", { n: figureAt(0, f.number(short)) })}
            figures={[{ of: shortDrill, title: t("why.short_abandon") }]}
          />
        </p>
      ) : null}
      <div className="folded">
        <NoneEligible results={rest.filter(({ value }) => value.state === "none_eligible")} />
        <NotComputable
          results={rest.filter(({ value }) => value.state !== "none_eligible")}
          alone={shown.length === 0 && !cell.volume}
        />
      </div>
    </div>
  );
}
