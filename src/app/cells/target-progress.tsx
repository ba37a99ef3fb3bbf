import type { MetricResult } from "../../metrics";
import { useWords } from "../words";
import { targetState } from "./target-line";

/** How many of a scorecard's targets are met; nothing where none is set. */
export function TargetProgress({ results }: { readonly results: readonly MetricResult[] }) {
  const { t, f } = useWords();
  const states = results
    .filter(({ value }) => value.value !== null)
    .flatMap((result) => targetState(result) ?? []);
  if (states.length === 0) return null;
  const count = (state: string) => f.number(states.filter((one) => one === state).length);
  return (
    <p className="targets-line">
      {t("target.progress", {
        n: states.length,
        value: f.number(states.length),
        met: count("met"),
        missed: count("missed"),
        unsure: count("unsure"),
      })}
    </p>
  );
}
