import type { Sql } from "../base";
import { gaps, gapSettled, isOf, type Against } from "./benchmarks/gap";
import { benchmarksWith, type OwnBenchmarks } from "./benchmarks/library";
import { targetOf } from "./benchmarks/targets";
import { compareBoard, settledAlone, type Pair } from "./compare";
import { dayValues } from "./days";
import { linesOf, type Line, type Smallest } from "./lines";
import { metricById, metrics } from "./metrics";
import { isOfPeople } from "./people/withheld";
import type { AskOptions, Benchmark, MetricId, MetricResult, Scope } from "./types";

type Formulas = Readonly<Partial<Record<MetricId, string>>>;

export interface ComputeOptions extends AskOptions {
  /** Formulas to use instead of the defaults. */
  readonly variants?: Formulas;
  /** The workspace's formulas, by which the board of sixteen is counted that verdicts are corrected for. */
  readonly formulas?: Formulas;
  /** What to compare with; where absent, the target and the library's shown benchmarks of the same formula. */
  readonly benchmarks?: readonly Benchmark[];
  /** The workspace's own entries and targets. */
  readonly library?: OwnBenchmarks;
  readonly smallest?: Smallest;
  /** False where nobody sees verdicts: then the board is not counted by which they would be corrected. */
  readonly judged?: boolean;
}

const askOf = ({ signal, priority, deadlineMs }: ComputeOptions): AskOptions => ({
  ...(signal && { signal }),
  ...(priority !== undefined && { priority }),
  ...(deadlineMs !== undefined && { deadlineMs }),
});

const none: OwnBenchmarks = { own: [], hidden: [] };

/** What a value is held against: its target first, then what is asked for or shown by default. */
function beside(
  line: Line,
  scope: Scope,
  { benchmarks, library = none }: Pick<ComputeOptions, "benchmarks" | "library">,
): Against[] {
  const { metric, variant, value } = line;
  const all = benchmarksWith(library);
  const target = targetOf(all, metric.id, scope);
  const shown = ({ target, own, variant: of, shown, ...rest }: Benchmark): boolean =>
    !(target && own) && shown && (of === null || isOf({ metric: rest.metric, variant: of }, variant.id));
  return [...(target ? [target] : []), ...(benchmarks ?? all.filter(shown))]
    .filter((benchmark) => benchmark.metric === metric.id)
    .map((benchmark) => ({
      value,
      benchmark,
      unit: variant.unit ?? metric.unit,
      better: variant.better ?? metric.better,
    }));
}

/** The tests of a board: every pair of values and every gap to a benchmark. */
interface Tests {
  readonly pairs: readonly Pair[];
  readonly against: readonly Against[];
}

const noTests: Tests = { pairs: [], against: [] };

/**
 * What the verdicts are corrected for: the sixteen metrics in the same scope by the workspace's formulas, whichever of
 * them are asked for, so that a number has one verdict in every notebook. Nothing where they could change nothing: each
 * difference is so sure, or so unsure, that it is judged alike on any such board.
 */
async function boardOf(
  sql: Sql,
  asked: readonly Line[],
  tests: Tests,
  scope: Scope,
  options: ComputeOptions,
): Promise<Tests> {
  const { formulas = {}, variants = {}, library = none, smallest = {} } = options;
  if (options.judged === false) return noTests;
  const held = benchmarksWith(library).filter(({ shown, target, own }) => shown || (target && own));
  const sure =
    tests.pairs.every((pair) => settledAlone(pair, metrics.length)) &&
    tests.against.every((against) => gapSettled(against, held.length));
  if (sure) return noTests;
  const own = (line: Line): boolean =>
    variants[line.metric.id] === formulas[line.metric.id] && metrics.includes(line.metric);
  const known = asked.filter(own);
  const missing = metrics.filter((metric) => !known.some((line) => line.metric === metric));
  const chosen = missing.map((metric) => ({ metric, requested: formulas[metric.id] }));
  const { lines } = await linesOf(sql, chosen, scope, smallest, askOf(options));
  const board = [...known, ...lines];
  return {
    pairs: board.flatMap(({ pair }) => pair ?? []),
    against: board.flatMap((line) => beside(line, scope, { library })),
  };
}

/** The values of metrics for a scope, compared with the scope's other period and with benchmarks. */
export async function computeMetrics(
  sql: Sql,
  ids: readonly MetricId[],
  scope: Scope,
  options: ComputeOptions = {},
): Promise<MetricResult[]> {
  const { variants = {}, smallest = {} } = options;
  const ask = askOf(options);
  const chosen = ids.map((id) => ({ metric: metricById(id), requested: variants[id] }));
  const { data, lines } = await linesOf(sql, chosen, scope, smallest, ask);

  const against = lines.map((line) => beside(line, scope, options));
  const pairs = lines.flatMap(({ pair }) => pair ?? []);
  const tests: Tests = { pairs, against: against.flat() };
  const board = await boardOf(sql, lines, tests, scope, options);
  const compared = new Map(compareBoard(pairs, board.pairs).map((found, i) => [pairs[i], found]));
  const found = gaps(tests.against, board.against);
  let next = 0;
  return lines.map((line, i) => {
    // a day's figure may be of one person
    const byDay = !scope.people || !isOfPeople(line.metric, line.variant);
    const days = byDay ? dayValues(data, line.metric, line.variant) : null;
    return {
      value: line.value,
      previous: (line.pair && compared.get(line.pair)) ?? null,
      benchmarks: (against[i] ?? []).map(({ benchmark }) => ({
        benchmark,
        comparison: found[next++] ?? null,
      })),
      ...(days && line.value.value !== null ? { days } : {}),
    };
  });
}
