import { reportAhead } from "../report/ahead";
import { reportExplain } from "../report/explain";
import { reportHead } from "../report/head";
import { reportMeasures } from "../report/measures";
import { reportPace } from "../report/pace";
import { reportSummary } from "../report/summary";
import {
  reportParts,
  type CellKind,
  type PartOutput,
  type ReportCell,
  type ReportOutput,
  type RunContext,
} from "../types";
import { required, text, texts } from "./fields";
import { metricList } from "./metric-list";
import { metricTable } from "./metric-table";

/** A part of a periodic report that no other cell gives: its head, its sentence, its measures, what lies ahead. */
export const report: CellKind<ReportCell, ReportOutput> = {
  id: "report",
  keys: ["part", "metrics", "target"],
  complete: (raw, base) => ({
    ...base,
    kind: "report",
    part: required(raw, "part", reportParts),
    metrics: metricList(texts(raw, "metrics")),
    target: text(raw, "target"),
  }),
  write: (cell) => ({
    part: cell.part,
    ...(cell.metrics.length > 0 && { metrics: cell.metrics }),
    ...(cell.target !== null && { target: cell.target }),
  }),
  dependsOn: (cell) => [
    "view.period",
    "view.compare",
    "view.filters",
    ...(cell.target === null ? [] : [cell.target]),
  ],
  rename: (cell, from, to) => (cell.target === from ? { ...cell, target: to } : cell),
  run: async (cell, context) => ({
    kind: "report",
    period: context.period,
    notFilteredBy: [],
    of: await partOf(cell, context),
  }),
  export: (cell, { of }) =>
    of.part === "measures"
      ? [
          metricTable(
            cell.id,
            of.rows.map(({ result }) => result),
          ),
        ]
      : [],
};

function partOf(cell: ReportCell, context: RunContext): Promise<PartOutput> {
  switch (cell.part) {
    case "head":
      return reportHead(context);
    case "summary":
      return reportSummary(context);
    case "measures":
      return reportMeasures(cell.metrics, context);
    case "explain":
      return reportExplain(cell.metrics, context);
    case "pace":
      return reportPace(cell, context);
    case "ahead":
      return reportAhead(context);
    case "foot":
      return Promise.resolve({
        part: "foot",
        params: context.params,
        hours: (context.settings.rules?.calendars ?? null) !== null,
        least: context.settings.people?.least ?? 0,
      });
  }
}
