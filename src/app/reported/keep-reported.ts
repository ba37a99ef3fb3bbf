import type { Engine } from "../../engine";
import { callsByImport, type MetricResult, type Reported } from "../../metrics";
import type { ResolvedPeriod } from "../../notebook";
import type { Settings, Store } from "../../store";
import { rulesMark } from "./rules-now";

/** Figures are kept for so many periods; older ones are let go. */
const mostPeriods = 60;

/** Keeps the figures of a complete period, once, as they were first shown. */
export async function keepReported(
  { engine, store }: { readonly engine: Engine; readonly store: Store },
  results: readonly MetricResult[],
  { period, unit, partial }: ResolvedPeriod,
  settings: Settings,
  dataVersion: number,
): Promise<void> {
  if (partial || (unit !== "week" && unit !== "month" && unit !== "quarter")) return;
  const mark = rulesMark(settings);
  const kept = await store.reported.list();
  const known = new Map(kept.map((record) => [record.id, record]));
  const idOf = ({ value }: MetricResult): string =>
    [value.metric, value.variant, period.from.slice(0, 10), period.to.slice(0, 10), mark].join("|");
  // a figure of which some calls' time was not over yet is kept again as it ripens
  const due = (result: MetricResult): boolean => {
    const before = known.get(idOf(result));
    return before === undefined || result.value.immature < (before.immature ?? 0);
  };
  const open = results.filter((result) => result.value.value !== null && due(result));
  if (open.length === 0) return;
  const imports = await callsByImport(engine, period);
  // where the calls are others too, it is first announced: only time alone restates nothing
  const fresh = open.filter((result) => {
    const before = known.get(idOf(result));
    return before === undefined || sameCounts(before.imports, imports);
  });
  if (fresh.length === 0) return;
  const records = fresh.map((result): Reported & { readonly mark: string } => ({
    id: idOf(result),
    mark,
    metric: result.value.metric,
    variant: result.value.variant,
    period,
    params: result.value.params,
    value: result.value.value ?? 0,
    numerator: result.value.numerator,
    denominator: result.value.denominator,
    dataVersion,
    immature: result.value.immature,
    imports,
  }));
  await store.reported.put(records);
  const periods = [...new Set(kept.map((one) => one.period.from))].sort().reverse();
  const old = new Set(periods.slice(mostPeriods));
  const gone = kept.filter((one) => old.has(one.period.from)).map(({ id }) => id);
  if (gone.length > 0) await store.reported.remove(gone);
}

type Counts = Readonly<Record<string, number>>;
const sameCounts = (a: Counts, b: Counts): boolean =>
  Object.keys({ ...a, ...b }).every((id) => (a[id] ?? 0) === (b[id] ?? 0));
