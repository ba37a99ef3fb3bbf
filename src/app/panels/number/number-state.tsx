import type { MetricResult } from "../../../metrics";
import { uncodedText } from "../../cells/metric-notes";
import { useWords } from "../../words";

/** Which of the six states a number is in. */
export function NumberState({ result }: { readonly result: MetricResult }) {
  const words = useWords();
  const { t, f, maybe } = words;
  const { value } = result;
  const uncoded = value.state === "partial" ? uncodedText(words, value) : null;
  const percent = f.percent(value.unknownShare);
  const stated = maybe(`number.state.${value.state}`, {
    percent,
    value: f.number(value.immature),
  });
  return (
    <>
      <dt>{t("number.state")}</dt>
      <dd data-number-state={value.state}>
        {uncoded === null ? stated : t("uncoded.state", { what: uncoded, percent })}
      </dd>
    </>
  );
}
