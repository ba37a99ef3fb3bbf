import { records, type Cell, type Sql } from "../base";
import { hasHours } from "./calendars";
import { calls, offeredDimensions } from "./facts/calls";
import { openCalls, openHoursParams } from "./facts/open-calls";
import { filtered, filterSql, scopeParams, spanSql } from "./scope-sql";
import type { AskOptions, Dimension, Scope } from "./types";

/** The ways in which an inbound call is lost. */
export const lostRoutes = ["abandoned", "missed", "voicemail", "flow_out", "rejected", "other"] as const;
export type LostRoute = (typeof lostRoutes)[number];

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
  readonly connects: number;
  readonly longestWait_s: number | null;
  /** Filters in force that these figures leave aside, because unanswered calls do not carry them. */
  readonly notFilteredBy: readonly Dimension[];
}

export interface Volume {
  readonly current: VolumeFigures;
  readonly previous: VolumeFigures | null;
}

const n = (where: string, name: string): string => `count(*) FILTER (WHERE ${where}) AS ${name}`;
const inbound = "direction = 'inbound' AND NOT is_test";
/** The counts; `open` is SQL that is true for inbound calls in opening hours. */
const columns = (open: string): readonly string[] => [
  n(`${inbound} AND result <> 'phantom'`, "inbound"),
  n(`${inbound} AND result <> 'phantom' AND NOT ${open}`, "closed"),
  n(`offered AND ${open}`, "offered"),
  n(`answered AND ${open}`, "answered"),
  n(`abandoned AND ${open}`, "abandoned"),
  ...["missed", "voicemail", "flow_out", "rejected", "callback_queued", "unknown"].map((result) =>
    n(`offered AND ${open} AND result = '${result}'`, result),
  ),
  n(`${inbound} AND ${open} AND result = 'abandoned_in_ivr'`, "abandoned_in_ivr"),
  n(`${inbound} AND ${open} AND result = 'out_of_hours'`, "out_of_hours"),
  n("NOT is_test AND result = 'phantom'", "phantom"),
  n("attempt", "attempts"),
  n("connect", "connects"),
  `max(wait_s) FILTER (WHERE offered AND ${open}) AS longest_wait`,
];

function figures(
  row: Readonly<Record<string, Cell>>,
  hours: boolean,
  notFilteredBy: readonly Dimension[],
): VolumeFigures {
  const of = (name: string): number => Number(row[name] ?? 0);
  const lost = of("offered") - of("answered") - of("callback_queued") - of("unknown");
  const routes = {
    abandoned: of("abandoned"),
    missed: of("missed"),
    voicemail: of("voicemail"),
    flow_out: of("flow_out"),
    rejected: of("rejected"),
  };
  const known = Object.values(routes).reduce((sum, value) => sum + value, 0);
  return {
    inbound: of("inbound"),
    offered: of("offered"),
    answered: of("answered"),
    lost,
    lostBy: { ...routes, other: lost - known },
    callbackQueued: of("callback_queued"),
    abandonedInIvr: of("abandoned_in_ivr"),
    outOfHours: of("out_of_hours"),
    closed: hours ? of("closed") : null,
    unknown: of("unknown"),
    phantom: of("phantom"),
    attempts: of("attempts"),
    connects: of("connects"),
    longestWait_s: typeof row.longest_wait === "number" ? row.longest_wait : null,
    notFilteredBy,
  };
}

/** Counts of several periods as those of one of them, to the nearest call. */
function shared(row: Readonly<Record<string, Cell>>, times: number): Readonly<Record<string, Cell>> {
  if (times === 1) return row;
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      name === "longest_wait" ? value : Math.round(Number(value ?? 0) / times),
    ]),
  );
}

/** Volume and the lost, in the scope's period and in the one it is compared with. */
export async function volume(sql: Sql, scope: Scope, ask: AskOptions = {}): Promise<Volume> {
  const aside = filtered(scope.filters).filter((dimension) => !offeredDimensions.includes(dimension));
  const filters = Object.fromEntries(
    Object.entries(scope.filters).filter(([name]) => !aside.includes(name as Dimension)),
  );
  const { compare, other } = scope;
  const sides = [
    { span: scope.period, filters },
    ...(compare ? [{ span: compare, filters: { ...filters, ...other?.filters } }] : []),
  ];
  const hours = hasHours(scope);
  const [relation, open] = hours ? [openCalls.every?.sql ?? "", "in_hours"] : [calls.sql, "true"];
  const answers: VolumeFigures[] = [];
  for (const side of sides) {
    const table = await sql.query(
      `SELECT ${columns(open).join(",\n  ")} FROM (${relation}) AS fact
       WHERE ${spanSql(calls.date, 0)} AND ${filterSql(calls, side.filters)}`,
      {
        ...ask,
        params: {
          ...scopeParams({ ...scope, filters: side.filters }, [side.span]),
          ...(hours ? openHoursParams(scope, [side.span]) : {}),
        },
      },
    );
    const times = answers.length > 0 ? (other?.times ?? 1) : 1;
    answers.push(figures(shared(records(table)[0] ?? {}, times), hours, aside));
  }
  const [current, previous = null] = answers;
  if (!current) throw new Error("no answer to the volume question");
  return { current, previous };
}
