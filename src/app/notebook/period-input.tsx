import { useState } from "react";
import { Button, Dialog, DialogTrigger, ListBox, ListBoxItem, Popover } from "react-aria-components";
import { periodPresets, resolvePeriod, shiftPeriod, type PeriodChoice } from "../../notebook";
import { useSession } from "../device";
import { ChevronDown } from "../parts/icons";
import { useWords } from "../words";
import { CompareInput } from "./compare-input";
import { useNotebook } from "./notebook-context";
import { periodName, spanName } from "./period-name";
import { RangeInput } from "./range-input";
import { StepButton } from "./step-button";

const presetKey = {
  "last-day": "last_day",
  "last-week": "last_week",
  "this-week": "this_week",
  "last-4-weeks": "last_4_weeks",
  month: "month",
  quarter: "quarter",
  all: "all",
} as const;

/** The period of the whole notebook: presets, any days, a step back or on, and what it is compared with. */
export function PeriodInput() {
  const words = useWords();
  const { t } = words;
  const { view, setView, period, covered } = useNotebook();
  const weekStart = useSession(({ settings }) => settings.firstWeekday);
  const [open, setOpen] = useState(false);
  const choose = (choice: PeriodChoice) => {
    setView({ ...view, period: choice });
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
            <ListBox
              className="list"
              aria-label={t("notebook.period")}
              selectionMode="single"
              selectedKeys={[view.period.preset]}
              autoFocus
              disallowEmptySelection
              onSelectionChange={(keys) => {
                const preset = periodPresets.find((id) => keys !== "all" && keys.has(id));
                if (preset) choose({ preset });
              }}
            >
              {periodPresets.map((preset) => {
                const span = resolvePeriod({ preset }, "none", covered, weekStart);
                return (
                  <ListBoxItem
                    key={preset}
                    id={preset}
                    textValue={t(`notebook.period.${presetKey[preset]}`)}
                    className="item"
                  >
                    <span>{t(`notebook.period.${presetKey[preset]}`)}</span>
                    <span className="count">{spanName(words, span.period, span.unit)}</span>
                  </ListBoxItem>
                );
              })}
            </ListBox>
            <RangeInput onChoose={choose} />
          </Dialog>
        </Popover>
      </DialogTrigger>
      <StepButton to={step(1)} label={t("notebook.period.later")} side="end" onStep={choose} />
      <CompareInput />
    </div>
  );
}
