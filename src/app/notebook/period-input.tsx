import { useState } from "react";
import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { shiftPeriod, withChosen, type PeriodChoice } from "../../notebook";
import { useSession } from "../device";
import { ChevronDown } from "../parts/icons";
import { useWords } from "../words";
import { CompareInput } from "./compare-input";
import { useNotebook } from "./notebook-context";
import { PeriodPresets } from "./period-presets";
import { periodName } from "./period-name";
import { RangeInput } from "./range-input";
import { StepButton } from "./step-button";

/** The period of the whole notebook: presets, any days, a step back or on, and what it is compared with. */
export function PeriodInput() {
  const words = useWords();
  const { t } = words;
  const { view, setView, period, covered } = useNotebook();
  const weekStart = useSession(({ settings }) => settings.firstWeekday);
  const [open, setOpen] = useState(false);
  const choose = (choice: PeriodChoice) => {
    setView(withChosen(view, choice));
    setOpen(false);
  };
  const step = (by: -1 | 1) => shiftPeriod(period, by, covered);
  return (
    <div className="period-input">
      <StepButton to={step(-1)} label={t("notebook.period.earlier")} side="start" onStep={choose} />
      <DialogTrigger isOpen={open} onOpenChange={setOpen}>
        <Button className="input-button">
          <span className="quiet">{t("notebook.period")}</span> <bdi>{periodName(words, period)}</bdi>
          <ChevronDown className="chevron" />
        </Button>
        <Popover className="popover period-popover" placement="bottom start">
          <Dialog aria-label={t("notebook.period")}>
            <PeriodPresets
              chosen={view.period.preset}
              covered={covered}
              weekStart={weekStart}
              onChoose={(preset) => choose({ preset })}
            />
            <RangeInput onChoose={choose} />
          </Dialog>
        </Popover>
      </DialogTrigger>
      <StepButton to={step(1)} label={t("notebook.period.later")} side="end" onStep={choose} />
      <CompareInput />
    </div>
  );
}
