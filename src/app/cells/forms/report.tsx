import { reportParts, type ReportCell, type ReportPart } from "../../../notebook";
import type { MetricId } from "../../../metrics";
import { Select } from "../../parts/select";
import { useWords } from "../../words";
import type { CellFormProps } from "./form-types";
import { MetricChecks } from "./metric-checks";
import { ReportTarget } from "./report-target";
import { MetricChoice } from "./metric-choice";

/** What a part is about until somebody chooses; empty for parts that are about no metric of one's choice. */
const usual: Readonly<Record<ReportPart, readonly MetricId[]>> = {
  head: [],
  summary: [],
  measures: [
    "service-level",
    "average-speed-of-answer",
    "abandonment-rate",
    "average-handle-time",
    "conversion-rate",
  ],
  explain: ["service-level", "abandonment-rate", "conversion-rate"],
  pace: ["appointment-setting-rate"],
  ahead: [],
  foot: [],
};

/** Which part of a report, and what it is about: its measures, what it explains, or what a month is to reach. */
export function ReportForm({ cell, onChange }: CellFormProps<"report">) {
  const { t } = useWords();
  const choose = (part: ReportPart) => {
    if (part !== cell.part) onChange(ofPart(cell, part));
  };
  return (
    <div className="cell-fields">
      <Select
        label={t("editing.report.part")}
        value={cell.part}
        options={reportParts.map((id) => ({ id, label: t(`editing.report.part.${id}`) }))}
        onChange={choose}
      />
      {cell.part === "measures" || cell.part === "explain" ? (
        <div className="metric-set">
          <MetricChecks value={cell.metrics} onChange={(metrics) => onChange({ ...cell, metrics })} />
        </div>
      ) : cell.part === "pace" ? (
        <>
          <MetricChoice
            value={cell.metrics[0] ?? null}
            onChange={(metric) => onChange({ ...cell, metrics: [metric] })}
          />
          <ReportTarget value={cell.target} onChange={(target) => onChange({ ...cell, target })} />
        </>
      ) : (
        <p className="quiet small">{t("editing.report.nothing")}</p>
      )}
    </div>
  );
}

/** A cell as another part: what that part does not know goes, what it needs comes. */
function ofPart(cell: ReportCell, part: ReportPart): ReportCell {
  const many = part === "measures" || part === "explain";
  const kept = many && cell.metrics.length > 1 ? cell.metrics : usual[part];
  return { ...cell, part, metrics: kept, target: part === "pace" ? cell.target : null };
}
