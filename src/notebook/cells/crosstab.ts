import { wilson, type DispositionGroupRow } from "../../metrics";
import {
  cutChoices,
  type CellKind,
  type CrosstabCell,
  type CrosstabOutput,
  type CrosstabRow,
} from "../types";
import { added, cutGroups, usualTop } from "./cut-scope";
import { required } from "./fields";
import { topOf } from "./table";

/** What came of the calls of each queue, agent, campaign, hour or attempt: shares within the row, with their counts. */
export const crosstab: CellKind<CrosstabCell, CrosstabOutput> = {
  id: "crosstab",
  keys: ["by", "top"],
  complete: (raw, base) => ({
    ...base,
    kind: "crosstab",
    by: required(raw, "by", cutChoices),
    top: topOf(raw) ?? usualTop,
  }),
  write: (cell) => ({ by: cell.by, ...(cell.top !== usualTop && { top: cell.top }) }),
  dependsOn: () => ["view.period", "view.filters"],
  async run(cell, context) {
    const { base, groups, whole } = await cutGroups(cell.by, context, false);
    const timed = cell.by === "hour" || cell.by === "attempt";
    const sorted = timed ? [...groups].sort((a, b) => (a.group < b.group ? -1 : 1)) : groups;
    const others = timed ? [] : sorted.slice(cell.top);
    return {
      ...base,
      kind: "crosstab",
      rows: (timed ? sorted : sorted.slice(0, cell.top)).map(rowOf),
      rest: others.length > 0 ? { groups: others.length, row: rowOf(added(others)) } : null,
      whole: rowOf({ ...whole, group: "(all)" }),
    };
  },
  export: (cell, { rows, rest, whole }) => [
    {
      name: cell.id,
      columns: ["group", "disposition", "n", "of", "share", "low", "high"],
      rows: [...rows, ...(rest ? [rest.row] : []), ...(rows.length > 0 ? [whole] : [])].flatMap(
        ({ group, n, codes }) =>
          codes.map(([code, count]) => {
            const interval = wilson(count, n);
            return [group, code, count, n, count / n, interval?.low ?? null, interval?.high ?? null];
          }),
      ),
    },
  ],
};

const rowOf = ({ group, n, codes }: DispositionGroupRow): CrosstabRow => ({ group, n, codes: [...codes] });
