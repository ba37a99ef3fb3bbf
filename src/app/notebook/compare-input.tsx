import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from "react-aria-components";
import { onlyIn } from "../../metrics";
import { compareChoices, resolvePeriod, type CompareChoice } from "../../notebook";
import { useSession } from "../device";
import { ChevronDown } from "../parts/icons";
import { useWords } from "../words";
import { useNotebook } from "./notebook-context";
import { spanName } from "./period-name";

/** What the period is compared with: only what the data has, like with like. */
export function CompareInput() {
  const words = useWords();
  const { t } = words;
  const { view, setView, covered, facts } = useNotebook();
  const weekStart = useSession(({ settings }) => settings.firstWeekday);
  const resolved = (choice: CompareChoice) => resolvePeriod(view.period, choice, covered, weekStart);
  const groups = (["queue", "team"] as const).flatMap((dimension) => {
    const values = facts.values[dimension] ?? [];
    const alone = onlyIn(view.filters[dimension]);
    return values.length < 2
      ? []
      : values
          .filter(({ value }) => value !== "(none)" && !(alone.length === 1 && alone[0] === value))
          .slice(0, 12)
          .map(({ value }): CompareChoice => `${dimension}=${value}`);
  });
  const possible = [...compareChoices, ...groups].filter(
    (choice) => choice === "none" || resolved(choice).compare !== null,
  );
  const label = (choice: CompareChoice): string => {
    const { compare, unit, other } = resolved(choice);
    const [dimension, ...rest] = choice.split("=");
    if (dimension === "queue" || dimension === "team")
      return t(`compare.with_${dimension}`, { name: rest.join("=") });
    const named = compareChoices.find((known) => known === choice) ?? "none";
    if (named === "none" || !compare) return t("notebook.compare.none");
    if (named === "previous")
      return t("notebook.compare.previous", { period: spanName(words, compare, unit) });
    const times = other?.times ?? 1;
    return t(`compare.${named}`, {
      period: spanName(words, compare, unit),
      n: times,
      value: words.f.number(times),
    });
  };
  const chosen = possible.includes(view.compare) ? view.compare : "none";
  return (
    <Select
      aria-label={t("notebook.compare")}
      value={chosen}
      isDisabled={possible.length < 2}
      onChange={(key) => {
        const next = possible.find((choice) => choice === key);
        if (next) setView({ ...view, compare: next });
      }}
    >
      <Button className="input-button">
        <SelectValue>{label(chosen)}</SelectValue>
        <ChevronDown className="chevron" />
      </Button>
      <Popover className="popover">
        <ListBox className="list">
          {possible.map((choice) => (
            <ListBoxItem key={choice} id={choice} textValue={label(choice)} className="item">
              {label(choice)}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
