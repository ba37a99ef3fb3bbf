import {
  cutsPeople,
  cutSql,
  dispositionTable,
  untold,
  timesOf,
  shownApart,
  type CutBy,
  type DispositionGroupRow,
  type DispositionTable,
} from "../../metrics";
import type { AskContext } from "../ask-context";
import { cutOf } from "../cut-of";
import type { CutChoice, CutOutput } from "../workbench-types";
import { options, plainScope } from "./scope";

/** So many rows are shown apart until somebody chooses. */
export const usualTop = 12;

const people: ReadonlySet<CutBy> = new Set(["agent_id"]);

/** What a cell says that tells dispositions apart, and the groups that the workspace's policy lets it show. */
export async function cutGroups(
  by: CutChoice,
  context: AskContext,
  conversations: boolean,
): Promise<{
  readonly base: CutOutput;
  readonly groups: readonly DispositionGroupRow[];
  readonly whole: DispositionGroupRow;
}> {
  const scope = { ...plainScope(context), compare: null };
  const cut = cutOf(by);
  const { hidden = [], least = 0 } = context.settings.people ?? {};
  const closed = hidden.includes(cut);
  const found: DispositionTable = await dispositionTable(context.sql, scope, cut, {
    ...options(context),
    conversations,
  });
  const all = closed ? [] : found.groups;
  const few =
    scope.people && cutsPeople(cut)
      ? await untold(context.sql, scope, scope.period, cutSql(cut), timesOf(cut), options(context))
      : () => false;
  const groups = (people.has(cut) ? shownApart(all, ({ n }) => n, least) : all).filter(
    ({ group }) => !few(group),
  );
  const { population, needs, whole } = found;
  const suppressed = all.length - groups.length;
  const base: CutOutput = {
    period: context.period,
    notFilteredBy: [],
    scope,
    by,
    cut,
    population,
    needs,
    suppressed,
    closed,
  };
  return { base, groups, whole };
}

/** Groups added up. */
export function added(groups: readonly DispositionGroupRow[]): DispositionGroupRow {
  const codes = new Map<string, number>();
  for (const group of groups)
    for (const [code, n] of group.codes) codes.set(code, (codes.get(code) ?? 0) + n);
  const sum = (of: (group: DispositionGroupRow) => number): number =>
    groups.reduce((total, group) => total + of(group), 0);
  return {
    group: "(rest)",
    n: sum(({ n }) => n),
    codes,
    coding: {
      coded: sum(({ coding }) => coding.coded),
      unmapped: sum(({ coding }) => coding.unmapped),
      uncoded: sum(({ coding }) => coding.uncoded),
    },
  };
}
