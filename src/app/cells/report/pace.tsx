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
            value: { ...blank, metric: of.metric, state: of.state, needs: of.needs },
            previous: null,
            benchmarks: [],
          },
        ]}
      />
    );
  const { expected, target } = of;
  const sure = expected && target !== null && (expected.low >= target || expected.high < target);
  return (
    <p className="report-pace">
      {t("report.sofar", {
        what: t(`report.count.${of.metric === "conversion-rate" ? "conversions" : "appointments"}`),
        month: f.date(of.month, "month"),
        until: f.date(of.until),
        value: f.number(of.sofar),
      })}{" "}
      {expected
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
          data-tone={!expected || !sure ? "uncertain" : expected.low >= target ? "good" : "bad"}
        >
          {t("report.target", {
            value: f.number(target),
            verdict: !expected || !sure ? "unsure" : expected.low >= target ? "met" : "missed",
          })}
        </strong>
      )}
    </p>
  );
}

const blank = {
  variant: "",
  value: null,
  numerator: null,
  denominator: null,
  n: 0,
  low: null,
  high: null,
  unknownShare: 0,
  immature: 0,
  extra: {},
  currency: null,
  params: {},
} as const;
