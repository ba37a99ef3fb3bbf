import { useState } from "react";
import {
  compareChoices,
  periodPresets,
  readPeriodChoice,
  type CompareChoice,
  type PeriodInputCell,
} from "../../../notebook";
import { Select } from "../../parts/select";
import { useWords } from "../../words";
import { DayField } from "./day-field";

const presetIds = [...periodPresets, "custom"] as const;

/** The period that a notebook opens with, and what it is compared with. */
export function PeriodForm(props: {
  readonly cell: PeriodInputCell;
  readonly onChange: (cell: PeriodInputCell) => void;
}) {
  const { t } = useWords();
  const { cell, onChange } = props;
  const chosen = cell.default;
  const [days, setDays] = useState(
    chosen.preset === "custom" ? { from: chosen.from, to: chosen.to } : { from: "", to: "" },
  );
  const [custom, setCustom] = useState(chosen.preset === "custom");
  const setDay = (patch: Partial<typeof days>) => {
    const next = { ...days, ...patch };
    setDays(next);
    const period = readPeriodChoice(`${next.from}..${next.to}`);
    if (period) onChange({ ...cell, default: period });
  };
  return (
    <>
      <Select
        label={t("editing.input.opens_with")}
        value={custom ? "custom" : chosen.preset}
        options={presetIds.map((id) => ({ id, label: t(`editing.period.${id}`) }))}
        onChange={(preset) => {
          setCustom(preset === "custom");
          if (preset !== "custom") onChange({ ...cell, default: { preset } });
        }}
      />
      {custom ? (
        <div className="row">
          <DayField label={t("editing.from")} value={days.from} onChange={(from) => setDay({ from })} />
          <DayField label={t("editing.to")} value={days.to} onChange={(to) => setDay({ to })} />
        </div>
      ) : null}
      <Select<CompareChoice>
        label={t("editing.input.compared")}
        value={cell.compare}
        options={compareChoices.map((id) => ({ id, label: t(`editing.compare.${id}`) }))}
        onChange={(compare) => onChange({ ...cell, compare })}
      />
    </>
  );
}
