import {
  cutsPeople,
  cutSql,
  movedShares,
  timesOf,
  untold,
  wilson,
  type DispositionGroupRow,
  type MovedShare,
} from "../../metrics";
import type { AskContext } from "../ask-context";
import {
  cutChoices,
  type CellKind,
  type CrosstabCell,
  type CrosstabOutput,
  type CrosstabRow,
  type CutOutput,
} from "../types";
import { added, cutGroups, usualTop } from "./cut-scope";
import { required } from "./fields";
import { options, plainScope } from "./scope";
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
  dependsOn: () => ["view.period", "view.compare", "view.filters"],
  async run(cell, context) {
    const { base, groups, whole } = await cutGroups(cell.by, context, false);
    const timed = cell.by === "hour" || cell.by === "attempt";
    const sorted = timed ? [...groups].sort((a, b) => (a.group < b.group ? -1 : 1)) : groups;
    const others = timed ? [] : sorted.slice(cell.top);
    const shown = timed ? sorted : sorted.slice(0, cell.top);
    return {
      ...base,
      kind: "crosstab",
      rows: shown.map(rowOf),
      rest: others.length > 0 ? { groups: others.length, row: rowOf(added(others)) } : null,
      whole: rowOf({ ...whole, group: "(all)" }),
      moved: await movedIn(base, shown, context),
    };
  },
  export: (cell, { rows, rest, whole, moved }) => [
    {
      name: cell.id,
      columns: ["group", "disposition", "n", "of", "share", "low", "high", "before", "verdict", "change"],
      rows: [...rows, ...(rest ? [rest.row] : []), ...(rows.length > 0 ? [whole] : [])].flatMap(
        ({ group, n, codes }) =>
          codes.map(([code, count]) => {
            const interval = wilson(count, n);
            const change = moved?.find((one) => one.group === group && one.code === code);
            return [
              ...[group, code, count, n, count / n, interval?.low ?? null, interval?.high ?? null],
              ...[change?.before ?? null, change?.change.verdict ?? null, change?.change.change ?? null],
            ];
          }),
      ),
    },
  ],
};

const rowOf = ({ group, n, codes }: DispositionGroupRow): CrosstabRow => ({ group, n, codes: [...codes] });

/** What of the rows changed since the period before, as far as it may be told of both periods. */
async function movedIn(
  { cut, population, scope }: CutOutput,
  shown: readonly DispositionGroupRow[],
  context: AskContext,
): Promise<readonly MovedShare[] | null> {
  const compared = plainScope(context);
  if (!compared.compare) return null;
  if (scope.people && cut === "agent_id") return [];
  const few =
    scope.people && cutsPeople(cut)
      ? await untold(context.sql, scope, compared.compare, cutSql(cut), timesOf(cut), options(context))
      : () => false;
  const groups = shown.map(({ group }) => group).filter((group) => !few(group));
  return movedShares(context.sql, compared, cut, population, groups, options(context));
}
