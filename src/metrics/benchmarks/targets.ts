import { onlyIn } from "../filters";
import type { Benchmark, MetricId, Scope } from "../types";

/** Whether a target's queue or team is just what is looked at; one without either holds for everything. */
const holds = (own: string | undefined, looked: readonly string[] = []): boolean =>
  own === undefined || (looked.length === 1 && looked[0] === own);

/** Whether the whole period lies inside a target's days. */
const during = ({ from, until }: Benchmark, { period }: Scope): boolean =>
  (from === undefined || from <= period.from.slice(0, 10)) &&
  (until === undefined || period.to.slice(0, 19) <= dayAfter(until));

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 19);

/** How much a target says of where it holds. */
const closeness = ({ queue, team, from, until }: Benchmark): number =>
  [queue, team].filter((part) => part !== undefined).length * 2 +
  (from !== undefined || until !== undefined ? 1 : 0);

/** The target that holds for a metric in a scope: the one that says most precisely where it holds. */
export function targetOf(all: readonly Benchmark[], metric: MetricId, scope: Scope): Benchmark | null {
  const fitting = all.filter(
    (one) =>
      one.target === true &&
      one.own === true &&
      one.metric === metric &&
      holds(one.queue, onlyIn(scope.filters.queue)) &&
      holds(one.team, onlyIn(scope.filters.team)) &&
      during(one, scope),
  );
  return fitting.reduce<Benchmark | null>(
    (best, one) => (best === null || closeness(one) > closeness(best) ? one : best),
    null,
  );
}
