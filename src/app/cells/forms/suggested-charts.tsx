import { useState } from "react";
import { Button } from "react-aria-components";
import { isSuggestion, suggestions, type BuilderFacts, type ChartCell } from "../../../notebook";
import { useWords } from "../../words";

/** A few charts that these calls can fill, each with a sentence: one press draws it. */
export function SuggestedCharts(props: {
  readonly cell: ChartCell;
  readonly facts: BuilderFacts;
  readonly onChange: (cell: ChartCell) => void;
}) {
  const { t } = useWords();
  const [said, setSaid] = useState("");
  const { cell, facts, onChange } = props;
  const found = suggestions(facts);
  if (found.length === 0) return <p className="quiet">{t("builder.not.no_calls")}</p>;
  return (
    <div className="suggestions" role="group" aria-label={t("builder.suggestions")}>
      <span className="label" aria-hidden="true">
        {t("builder.suggestions")}
      </span>
      <ul>
        {found.map((one) => {
          const name = t(`builder.suggest.${one.id}`);
          const chosen = isSuggestion(cell, one);
          return (
            <li key={one.id}>
              <Button
                className="suggestion"
                aria-pressed={chosen}
                onPress={() => {
                  setSaid(t("builder.drawn", { name }));
                  if (!chosen) onChange({ ...cell, ...one.fields, chart: one.chart });
                }}
              >
                <span className="suggestion-name">{name}</span>
                <span className="suggestion-what">{t(`builder.suggest.${one.id}.what`)}</span>
              </Button>
            </li>
          );
        })}
      </ul>
      <div className="unseen" role="status">
        {said}
      </div>
    </div>
  );
}
