import { useMemo } from "react";
import type { Cell, CellOf, CoveredSpan, ResolvedPeriod } from "../../notebook";
import { useWords } from "../words";
import { RestatedBanner } from "../reported/restated-banner";
import { CellFrame } from "./cell-frame";
import { DocumentBar, NotSaved } from "../documents/document-bar";
import { HeldNote } from "../documents/held-note";
import { TrashNote } from "../documents/trash-note";
import { FilterChips } from "./filter-chips";
import { InputsRow } from "./inputs-row";
import { useNotebook } from "./notebook-context";
import { SampleNote } from "./sample-note";
import { useVisibleCells } from "./visible-cells";

type Group = { readonly inputs: readonly CellOf<"input">[] } | { readonly cell: Cell };

/** The cells in their order; inputs that follow each other share a line. */
export function Cells() {
  const { document, covered, period } = useNotebook();
  const { t, f } = useWords();
  const observe = useVisibleCells();
  const groups = useMemo(() => grouped(document.cells), [document]);
  return (
    <article className="notebook" aria-labelledby="notebook-title">
      <div className="notebook-head">
        <h1 id="notebook-title">{document.title}</h1>
        <SampleNote />
        <DocumentBar />
      </div>
      <NotSaved />
      <TrashNote />
      <HeldNote />
      <RestatedBanner />
      {groups.map((group) =>
        "inputs" in group ? (
          <div key={group.inputs[0]?.id ?? ""} className="inputs-place">
            <InputsRow cells={group.inputs} />
            <FilterChips />
            {period.partial ? (
              <p className="note partial">
                {t(isAll(period, covered) ? "notebook.partial_all" : "notebook.partial_period")}{" "}
                {t("notebook.empty_period_why", { period: f.days(covered.from, covered.to) })}
              </p>
            ) : null}
          </div>
        ) : (
          <CellFrame key={group.cell.id} cell={group.cell} observe={observe} />
        ),
      )}
    </article>
  );
}

/** True when the period is all there is. */
const isAll = ({ period }: ResolvedPeriod, covered: CoveredSpan): boolean =>
  period.from <= covered.from && period.to > covered.to;

function grouped(cells: readonly Cell[]): readonly Group[] {
  const groups: Group[] = [];
  for (const cell of cells) {
    const last = groups.at(-1);
    if (cell.kind !== "input") groups.push({ cell });
    else if (last && "inputs" in last) groups[groups.length - 1] = { inputs: [...last.inputs, cell] };
    else groups.push({ inputs: [cell] });
  }
  return groups;
}
