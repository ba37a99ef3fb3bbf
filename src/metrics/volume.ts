import type { Sql } from "../base";
import { hasHours } from "./calendars";
import {
  lostRoutes,
  volumeFilters,
  volumePopulations,
  volumeRelation,
  volumeSql,
  type LostRoute,
  type VolumePopulation,
} from "./call-populations";
import { calls } from "./facts/calls";
import { openHoursParams } from "./facts/open-calls";
import { mayTell } from "./people/crowd";
import { countIf, sums, type Measure } from "./sums";
import type { AskOptions, Dimension, Scope } from "./types";

/** How many calls there were, and how the ones that were not answered were lost. */
export interface VolumeFigures {
  /** Every inbound call but tests and phantoms. */
  readonly inbound: number;
  /**
   * Of those, the ones that reached people or waited for them: not lost in the menu, not out of hours. Once opening
   * hours are set, only calls in them; the same holds for every inbound figure below but `closed`.
   */
  readonly offered: number;
  readonly answered: number;
  /** Offered, neither answered nor waiting for a callback. */
  readonly lost: number;
  readonly lostBy: Readonly<Record<LostRoute, number>>;
  readonly callbackQueued: number;
  readonly abandonedInIvr: number;
  readonly outOfHours: number;
  /** Inbound calls outside the opening hours that are set, whatever became of them; null where none are set. */
  readonly closed: number | null;
  /** Offered calls whose result nobody knows. */
  readonly unknown: number;
  /** Rows that the phone system itself calls no calls. */
  readonly phantom: number;
  readonly attempts: number;
  /** Null where too few people are behind it to be told. */
  readonly connects: number | null;
  readonly longestWait_s: number | null;
  /** Filters in force that these figures leave aside, because unanswered calls do not carry them. */
  readonly notFilteredBy: readonly Dimension[];
}

export interface Volume {
  readonly current: VolumeFigures;
  readonly previous: VolumeFigures | null;
}

/** One count for each population, and the longest wait. */
const measures = (open: string): readonly Measure[] => [
  ...volumePopulations.map((population) => countIf(volumeSql(population, open))),
  { is: "max", sql: `max(wait_s) FILTER (WHERE offered AND ${open})` },
];

type Counts = readonly (number | null)[];

function figures(counts: Counts, hours: boolean, notFilteredBy: readonly Dimension[]): VolumeFigures {
  const of = (population: VolumePopulation): number => counts[volumePopulations.indexOf(population)] ?? 0;
  const routes = lostRoutes.map((route) => [route, of(`lost:${route}`)] as const);
  return {
    inbound: of("inbound"),
    offered: of("offered"),
    answered: of("answered"),
    lost: of("lost"),
    lostBy: Object.fromEntries(routes) as Record<LostRoute, number>,
    callbackQueued: of("callback_queued"),
    abandonedInIvr: of("abandoned_in_ivr"),
    outOfHours: of("out_of_hours"),
    closed: hours ? of("closed") : null,
    unknown: of("unknown"),
    phantom: of("phantom"),
    attempts: of("attempts"),
    connects: of("connects"),
    longestWait_s: counts[volumePopulations.length] ?? null,
    notFilteredBy,
  };
}

/** Counts of several periods as those of one of them, to the nearest call. */
function shared(counts: Counts, times: number): Counts {
  if (times === 1) return counts;
  return counts.map((count, i) =>
    i === volumePopulations.length ? count : Math.round((count ?? 0) / times),
  );
}

/** Volume and the lost, in the scope's period and in the one it is compared with. */
export async function volume(sql: Sql, scope: Scope, ask: AskOptions = {}): Promise<Volume> {
  const { filters, aside } = volumeFilters(scope.filters);
  const { compare, other } = scope;
  const sides = [
    { span: scope.period, filters },
    ...(compare ? [{ span: compare, filters: { ...filters, ...other?.filters } }] : []),
  ];
  const hours = hasHours(scope);
  const { sql: relation, open } = volumeRelation(scope);
  const answers: VolumeFigures[] = [];
  for (const side of sides) {
    const [row] = await sums(
      sql,
      {
        relation: `(${relation})`,
        fact: calls,
        where: "true",
        filters: side.filters,
        spans: [side.span],
        keys: [],
        measures: measures(open),
        scope,
        around: (_, spans) => (hours ? openHoursParams(scope, spans) : {}),
      },
      ask,
    );
    const times = answers.length > 0 ? (other?.times ?? 1) : 1;
    const found = figures(shared(row?.sums ?? [], times), hours, aside);
    // who was reached is what came of somebody's dials; how many calls there were is nobody's
    const told = await mayTell(sql, { ...scope, filters: side.filters }, side.span, ask);
    answers.push(told ? found : { ...found, connects: null });
  }
  const [current, previous = null] = answers;
  if (!current) throw new Error("no answer to the volume question");
  return { current, previous };
}
