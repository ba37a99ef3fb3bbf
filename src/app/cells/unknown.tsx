import { Problem } from "../parts/problem";
import { useWords } from "../words";
import type { CellViewProps } from "./cell-view-props";

/** A cell that this version cannot read: shown as written, and kept. */
export function UnknownView({ cell }: CellViewProps<"unknown">) {
  const { t } = useWords();
  return (
    <div className="unknown">
      {cell.problem ? (
        <Problem error={cell.problem} />
      ) : (
        <p className="note">{t("cell.unknown", { fence: cell.fence })}</p>
      )}
      <pre dir="ltr">{cell.source}</pre>
    </div>
  );
}
