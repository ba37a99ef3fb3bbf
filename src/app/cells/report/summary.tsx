import { volumeDrills, waitingDrill, type ResolvedPeriod, type SummaryOutput } from "../../../notebook";
import { useDevice } from "../../device";
import { Button } from "react-aria-components";
import { useWords } from "../../words";
import { DrilledText, figureAt } from "../drilled-text";
import { populationText, valueText, verdictOf } from "../metric-words";

/** The report in a few words: who was not served and waits, what was reached, and what changed. */
export function SummaryView({ of, period }: { readonly of: SummaryOutput; readonly period: ResolvedPeriod }) {
  const words = useWords();
  const { t, f } = words;
  const { session } = useDevice();
  const { current, previous } = of.volume;
  const lines: string[] = [];
  const drills = volumeDrills(current, of.scope);
  const figures = [
    { of: drills.get("lost"), title: t("word.lost") },
    { of: drills.get("offered"), title: t("word.offered") },
    { of: of.waiting === null ? null : waitingDrill(of.waiting, of.scope), title: t("list.missed.title") },
    { of: drills.get("attempts"), title: t("volume.attempts") },
    { of: drills.get("connects"), title: t("volume.connects") },
  ];
  if (current.offered > 0)
    lines.push(
      t("report.lost", {
        n: current.offered,
        offered: figureAt(1, f.number(current.offered)),
        lost: figureAt(0, f.number(current.lost)),
        was: previous ? f.number(previous.lost) : "",
        compared: previous ? "yes" : "no",
      }),
      of.waiting === null
        ? t("report.waiting_untold")
        : t("report.waiting", { n: of.waiting, value: figureAt(2, f.number(of.waiting)) }),
    );
  if (current.attempts > 0 && current.connects !== null)
    lines.push(
      t("report.reached", {
        n: current.attempts,
        attempts: figureAt(3, f.number(current.attempts)),
        connects: figureAt(4, f.number(current.connects)),
      }),
    );
  if (lines.length === 0) lines.push(t("word.no_eligible_calls"));
  const { result } = of;
  const verdict = result ? verdictOf(words, result) : null;
  return (
    <p className="report-summary">
      <DrilledText text={lines.join(" ")} figures={figures} />{" "}
      {result ? (
        <>
          <Button
            className="button link"
            onPress={() => session.setState({ number: { result, period, scope: of.scope } })}
          >
            {t(`metric.${result.value.metric}`)}
          </Button>{" "}
          {t("report.is", {
            value: valueText(words, result.value, result.value.value),
            n: f.number(result.value.denominator ?? result.value.n),
            population: populationText(words, result.value),
          })}
          {verdict ? (
            <>
              {": "}
              <strong className="verdict" data-tone={verdict.tone}>
                {verdict.word}
              </strong>
              {verdict.by === "" ? "" : ` ${verdict.by}`}
            </>
          ) : null}
          .
        </>
      ) : null}
    </p>
  );
}
