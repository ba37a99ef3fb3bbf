import { wilson, type DispositionGroupRow } from "../../metrics";
import { cutChoices, type CellKind, type CodingCell, type CodingOutput, type CodingRow } from "../types";
import { added, cutGroups, usualTop } from "./cut-scope";
import { required } from "./fields";
import { topOf } from "./table";

/** How many conversations are coded, by whom or where, and who leaves out most. */
export const coding: CellKind<CodingCell, CodingOutput> = {
  id: "coding",
  keys: ["by", "top"],
  complete: (raw, base) => ({
    ...base,
    kind: "coding",
    by: required(raw, "by", cutChoices),
    top: topOf(raw) ?? usualTop,
  }),
  write: (cell) => ({ by: cell.by, ...(cell.top !== usualTop && { top: cell.top }) }),
  dependsOn: () => ["view.period", "view.filters"],
  async run(cell, context) {
    const { base, groups, whole } = await cutGroups(cell.by, context, true);
    const sorted = [...groups].sort((a, b) => left(b) - left(a) || b.n - a.n || (a.group < b.group ? -1 : 1));
    const others = sorted.slice(cell.top);
    return {
      ...base,
      kind: "coding",
      rows: sorted.slice(0, cell.top).map(rowOf),
      rest: others.length > 0 ? { groups: others.length, row: rowOf(added(others)) } : null,
      whole: rowOf({ ...whole, group: "(all)" }),
    };
  },
  export: (cell, { rows, rest, whole }) => [
    {
      name: cell.id,
      columns: ["group", "conversations", "coded", "unmapped", "uncoded", "share_coded", "low", "high"],
      rows: [...rows, ...(rest ? [rest.row] : []), ...(rows.length > 0 ? [whole] : [])].map(
        ({ group, n, coded, unmapped, uncoded, low, high }) => [
          group,
          n,
          coded,
          unmapped,
          uncoded,
          n > 0 ? coded / n : null,
          low,
          high,
        ],
      ),
    },
  ],
};

const left = ({ coding: { unmapped, uncoded } }: DispositionGroupRow): number => unmapped + uncoded;

function rowOf({ group, n, coding: counts }: DispositionGroupRow): CodingRow {
  const interval = wilson(counts.coded, n);
  return { group, n, ...counts, low: interval?.low ?? 0, high: interval?.high ?? 1 };
}
