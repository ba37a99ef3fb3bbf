import type { MetricResult } from "../../../metrics";
import { useWords } from "../../words";

/** Which of the six states a number is in. */
export function NumberState({ result }: { readonly result: MetricResult }) {
  const { t, f, maybe } = useWords();
  const { value } = result;
  const text = maybe(`number.state.${value.state}`, {
    percent: f.percent(value.unknownShare),
    value: f.number(value.immature),
  });
  return (
    <>
      <dt>{t("number.state")}</dt>
      <dd data-number-state={value.state}>{text}</dd>
    </>
  );
}
