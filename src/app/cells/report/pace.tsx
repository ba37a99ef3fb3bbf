import { bareValue } from "../../../metrics";
import type { PaceOutput } from "../../../notebook";
import { useWords } from "../../words";
import { NotComputable } from "../not-computable";

/** The month so far against its target, and where it will end. */
export function PaceView({ of }: { readonly of: PaceOutput }) {
  const { t, f } = useWords();
  if (of.state === "not_computable" || of.state === "not_by_dimension")
    return (
      <NotComputable
        results={[
          {
            value: { ...bareValue(of.metric, "", null), state: of.state, needs: of.needs },
            previous: null,
            benchmarks: [],
          },
        ]}
      />
    );
  const { expected, target } = of;
  const over = of.daysLeft === 0;
  const low = over ? of.sofar : expected?.low;
  const high = over ? of.sofar : expected?.high;
  const verdict = verdictOf(target, low, high);
  return (
    <p className="report-pace">
      {t("report.sofar", {
        what: t(`report.count.${of.metric === "conversion-rate" ? "conversions" : "appointments"}`),
        month: f.date(of.month, "month"),
        until: f.date(of.until),
        value: f.number(of.sofar),
      })}{" "}
      {over
        ? null
        : expected
          ? t("report.expected", {
              value: f.number(Math.round(expected.value)),
              low: f.number(Math.round(expected.low)),
              high: f.number(Math.round(expected.high)),
              n: of.daysLeft,
              days: f.number(of.daysLeft),
            })
          : t("report.too_few_days")}{" "}
      {target === null ? (
        t("report.no_target")
      ) : (
        <strong
          className="verdict"
          data-tone={verdict === "met" ? "good" : verdict === "missed" ? "bad" : "uncertain"}
        >
          {t("report.target", { value: f.number(target), verdict })}
        </strong>
      )}
    </p>
  );
}

/** Whether a month will reach its target: sure only where the whole range lies on one side. */
function verdictOf(
  target: number | null,
  low: number | undefined,
  high: number | undefined,
): "met" | "missed" | "unsure" {
  if (target === null || low === undefined || high === undefined) return "unsure";
  if (low >= target) return "met";
  return high < target ? "missed" : "unsure";
}
