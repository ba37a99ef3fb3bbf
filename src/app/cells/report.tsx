import { useWords } from "../words";
import type { CellViewProps } from "./cell-view-props";
import { AheadView } from "./report/ahead";
import { ExplainView } from "./report/explain";
import { FootView } from "./report/foot";
import { HeadView } from "./report/head";
import { MeasuresView } from "./report/measures";
import { PaceView } from "./report/pace";
import { SummaryView } from "./report/summary";

/** A part of a report. */
export function ReportView({ output, status }: CellViewProps<"report">) {
  const { t } = useWords();
  if (!output) return <p className="placeholder quiet">{status.error ? null : t("cell.waiting")}</p>;
  const { of, period } = output;
  switch (of.part) {
    case "head":
      return <HeadView of={of} />;
    case "summary":
      return <SummaryView of={of} period={period} />;
    case "measures":
      return <MeasuresView of={of} period={period} status={status} />;
    case "explain":
      return <ExplainView of={of} period={period} />;
    case "pace":
      return <PaceView of={of} />;
    case "ahead":
      return <AheadView of={of} />;
    case "foot":
      return <FootView of={of} />;
  }
}
