import { resolvePeriod, type CompareChoice } from "../../notebook";
import { useSession } from "../device";
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from "react-aria-components";
import { ChevronDown } from "../parts/icons";
import { useWords } from "../words";
import { useNotebook } from "./notebook-context";
import { spanName } from "./period-name";

const choices: readonly CompareChoice[] = ["previous", "none"];

/** What the period is compared with. */
export function CompareInput() {
  const words = useWords();
  const { t } = words;
  const { view, setView, covered } = useNotebook();
  const weekStart = useSession(({ settings }) => settings.firstWeekday);
  const { compare, unit } = resolvePeriod(view.period, "previous", covered, weekStart);
  const label = (choice: CompareChoice) =>
    choice === "none" || !compare
      ? t("notebook.compare.none")
      : t("notebook.compare.previous", { period: spanName(words, compare, unit) });
  return (
    <Select
      aria-label={t("notebook.compare")}
      value={compare ? view.compare : "none"}
      isDisabled={compare === null}
      onChange={(key) => {
        const chosen = choices.find((choice) => choice === key);
        if (chosen) setView({ ...view, compare: chosen });
      }}
    >
      <Button className="input-button">
        <SelectValue>{label(compare ? view.compare : "none")}</SelectValue>
        <ChevronDown className="chevron" />
      </Button>
      <Popover className="popover">
        <ListBox className="list">
          {choices.map((choice) => (
            <ListBoxItem key={choice} id={choice} textValue={label(choice)} className="item">
              {label(choice)}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
