import { Button } from "react-aria-components";
import type { Benchmark } from "../../metrics";
import { useWords } from "../words";
import { benchmarkValue, targetScope } from "./benchmark-words";

/** The targets that are set, each with where it holds. */
export function TargetList(props: {
  readonly targets: readonly Benchmark[];
  readonly onRemove: (id: string) => void;
}) {
  const words = useWords();
  const { t } = words;
  if (props.targets.length === 0) return <p className="quiet">{t("bench.no_targets")}</p>;
  return (
    <ul className="plain-list bench-list">
      {props.targets.map((target) => {
        const name = t(`metric.${target.metric}`);
        return (
          <li key={target.id}>
            <span>
              {name} <strong>{benchmarkValue(words, target)}</strong>{" "}
              <span className="quiet">{targetScope(words, target)}</span>
            </span>
            <Button
              className="button link"
              aria-label={t("bench.remove_of", { name })}
              onPress={() => props.onRemove(target.id)}
            >
              {t("rules.remove")}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
