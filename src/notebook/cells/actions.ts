import { computeMetrics, metricIds, type MetricResult } from "../../metrics";
import { readPeriodChoice } from "../period-choice";
import { periodOf } from "../compare-period";
import { dayOf } from "../days";
import type { Action, ActionsCell, ActionsOutput, CellKind, RawBody, RunContext } from "../types";
import { choice, flag, refused, text } from "./fields";
import { choices, plainScope } from "./scope";

/** What is done about the numbers: what, who, until when, and the metric by which it will be seen. */
export const actions: CellKind<ActionsCell, ActionsOutput> = {
  id: "actions",
  keys: ["actions"],
  complete(raw, base) {
    const list = raw.actions ?? [];
    if (!Array.isArray(list)) throw refused("actions", list, []);
    return { ...base, kind: "actions", actions: list.map(actionOf) };
  },
  write: (cell) => (cell.actions.length === 0 ? {} : { actions: cell.actions.map(written) }),
  dependsOn: () => ["view.period", "view.filters"],
  async run(cell, context) {
    const results: (MetricResult | null)[] = [];
    for (const action of cell.actions) results.push(await before(action, context));
    return { kind: "actions", period: context.period, notFilteredBy: [], results };
  },
  export: (cell, { results }) => [
    {
      name: cell.id,
      columns: ["what", "owner", "due", "done", "metric", "since", "before", "after", "verdict"],
      rows: cell.actions.map((action, i) => [
        action.what,
        action.owner,
        action.due,
        action.done ? 1 : 0,
        action.metric,
        action.since,
        results[i]?.previous?.with.value ?? null,
        results[i]?.value.value ?? null,
        results[i]?.previous?.verdict ?? null,
      ]),
    },
  ],
};

function actionOf(raw: unknown): Action {
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) throw refused("actions", raw, []);
  const body = raw as RawBody;
  const since = text(body, "since");
  if (since !== null && readPeriodChoice(since)?.preset !== "custom") throw refused("since", since, []);
  return {
    what: text(body, "what") ?? "",
    owner: text(body, "owner") ?? "",
    due: text(body, "due") ?? "",
    metric: choice(body, "metric", metricIds, null),
    since,
    done: flag(body, "done", false),
  };
}

const written = (action: Action): RawBody => ({
  what: action.what,
  ...(action.owner !== "" && { owner: action.owner }),
  ...(action.due !== "" && { due: action.due }),
  ...(action.metric !== null && { metric: action.metric }),
  ...(action.since !== null && { since: action.since }),
  ...(action.done && { done: true }),
});

/** The action's metric in the period shown, held against the days before it was decided. */
async function before({ metric, since }: Action, context: RunContext): Promise<MetricResult | null> {
  if (metric === null) return null;
  const choice = since === null ? null : readPeriodChoice(since);
  const compare =
    choice?.preset === "custom" ? periodOf({ from: dayOf(choice.from), to: dayOf(choice.to) + 1 }) : null;
  const same = compare?.from === context.period.period.from;
  const [result] = await computeMetrics(
    context.sql,
    [metric],
    { ...plainScope(context), compare: same ? null : compare },
    choices(context),
  );
  return result ?? null;
}
