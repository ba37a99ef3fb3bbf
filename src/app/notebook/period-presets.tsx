import { ListBox, ListBoxItem } from "react-aria-components";
import type { Weekday } from "../../base";
import {
  periodPresets,
  resolvePeriod,
  type CoveredSpan,
  type PeriodChoice,
  type PeriodPreset,
} from "../../notebook";
import { useWords } from "../words";
import { spanName } from "./period-name";

const presetKey = {
  "last-day": "last_day",
  "last-week": "last_week",
  "this-week": "this_week",
  "last-4-weeks": "last_4_weeks",
  month: "month",
  quarter: "quarter",
  all: "all",
} as const;

/** The named periods, each with its days; one that comes to the days of another above it says so. */
export function PeriodPresets(props: {
  readonly chosen: PeriodChoice["preset"];
  readonly covered: CoveredSpan;
  readonly weekStart: Weekday;
  readonly onChoose: (preset: PeriodPreset) => void;
}) {
  const words = useWords();
  const { t } = words;
  const name = (preset: PeriodPreset) => t(`notebook.period.${presetKey[preset]}`);
  const listed = periodPresets.map((preset) => ({
    preset,
    ...resolvePeriod({ preset }, "none", props.covered, props.weekStart),
  }));
  return (
    <ListBox
      className="list"
      aria-label={t("notebook.period")}
      selectionMode="single"
      selectedKeys={[props.chosen]}
      autoFocus
      disallowEmptySelection
      onSelectionChange={(keys) => {
        const preset = periodPresets.find((id) => keys !== "all" && keys.has(id));
        if (preset) props.onChoose(preset);
      }}
    >
      {listed.map(({ preset, period, unit }, i) => {
        const twin = listed
          .slice(0, i)
          .find((one) => one.period.from === period.from && one.period.to === period.to);
        return (
          <ListBoxItem key={preset} id={preset} textValue={name(preset)} className="item">
            <span>{name(preset)}</span>
            <span className="count">
              {twin ? t("notebook.period.same", { name: name(twin.preset) }) : spanName(words, period, unit)}
            </span>
          </ListBoxItem>
        );
      })}
    </ListBox>
  );
}
