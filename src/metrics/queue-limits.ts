import type { Params } from "../base";
import { letsThrough, onlyIn } from "./filters";
import type { Metric } from "./metric";
import {
  queueParamNames,
  type MetricParams,
  type MetricValue,
  type QueueParam,
  type QueueParams,
  type Scope,
} from "./types";

type Limits = Pick<Scope, "queueParams">;

/** The limits of which at least one queue has its own. */
const ownLimits = ({ queueParams = {} }: Limits): QueueParam[] =>
  queueParamNames.filter((name) => Object.values(queueParams).some((own) => own[name] !== undefined));

/** SQL over a fact with queues, each limit read for the row's own queue. */
export const byQueueSql = (sql: string, scope: Limits): string =>
  ownLimits(scope).reduce(
    (text, name) =>
      text.replaceAll(
        `getvariable('${name}')`,
        `coalesce(list_extract(map_extract(getvariable('${name}_by'), queue), 1), getvariable('${name}'))`,
      ),
    sql,
  );

/** The variables that `byQueueSql` reads. */
export const queueLimitParams = (scope: Limits): Params =>
  Object.fromEntries(
    ownLimits(scope).map((name) => [
      `${name}_by`,
      Object.fromEntries(
        Object.entries(scope.queueParams ?? {}).flatMap(([queue, own]) =>
          own[name] === undefined ? [] : [[queue, own[name]]],
        ),
      ),
    ]),
  );

/** The limits that a metric's value was counted with: those of the one queue it is of, or several by queue. */
export function paramsIn(
  { params, queueParams = {}, filters }: Scope,
  metric: Metric,
): Pick<MetricValue, "params" | "queueParams"> {
  const used: Partial<Record<keyof MetricParams, number>> = {};
  for (const name of metric.params) used[name] = params[name];
  const asked = onlyIn(filters.queue);
  const names = queueParamNames.filter((name) => metric.params.includes(name));
  const own: Record<string, QueueParams[string]> = {};
  for (const [queue, limits] of Object.entries(queueParams)) {
    if (!letsThrough(filters.queue, queue)) continue;
    const of = Object.fromEntries(
      names.flatMap((name) => (limits[name] === undefined ? [] : [[name, limits[name]]])),
    );
    if (Object.keys(of).length > 0) own[queue] = of;
  }
  const [only] = asked;
  if (asked.length === 1 && only !== undefined) return { params: { ...used, ...own[only] } };
  return { params: used, ...(Object.keys(own).length > 0 ? { queueParams: own } : {}) };
}
