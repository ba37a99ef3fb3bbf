import type { MetricResult } from "../../metrics";
import { useWords } from "../words";
import { benchmarkText } from "./interval-bar";

/** How a value stands to the target that somebody set: met, missed, or too uncertain to say; nothing while unset. */
export function TargetLine({ result }: { readonly result: MetricResult }) {
  const words = useWords();
  const { t } = words;
  const set = result.benchmarks.find(({ benchmark }) => benchmark.target && benchmark.own);
  if (!set || result.value.value === null) return null;
  const state = targetState(result) ?? "unsure";
  const tone = state === "met" ? "good" : state === "missed" ? "bad" : "uncertain";
  return (
    <span className="against" data-target={state}>
      {benchmarkText(words, result.value, set.benchmark)}:{" "}
      <strong className="verdict" data-tone={tone}>
        {t(`target.${state}`)}
      </strong>
    </span>
  );
}

/** Whether the target in force is met; `unsure` while chance could explain the gap, or definitions differ. */
export function targetState({ benchmarks }: MetricResult): "met" | "missed" | "unsure" | null {
  const set = benchmarks.find(({ benchmark }) => benchmark.target && benchmark.own);
  if (!set) return null;
  const verdict = set.comparison?.verdict;
  if (verdict === "better" || verdict === "about_the_same") return "met";
  return verdict === "worse" ? "missed" : "unsure";
}
