import { AppError } from "../../base";

/** A change of a zone's offset: instant (epoch seconds) and the offsets before and after it (seconds). */
export interface Transition {
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

export interface ZoneRules {
  readonly zone: string;
  readonly first: number; // offset before the first transition, seconds
  readonly transitions: readonly Transition[];
}

interface Zoned {
  readonly epochMilliseconds: number;
  readonly offsetNanoseconds: number;
  getTimeZoneTransition(direction: "next"): Zoned | null;
}
interface TemporalLike {
  readonly Instant: { fromEpochMilliseconds(ms: number): { toZonedDateTimeISO(zone: string): Zoned } };
}

const from = Date.UTC(1970, 0, 1);
const to = Date.UTC(2051, 0, 1);
const known = new Map<string, Promise<ZoneRules>>();

async function temporal(): Promise<TemporalLike> {
  const own = (globalThis as { Temporal?: TemporalLike }).Temporal;
  return own ?? ((await import("temporal-polyfill")).Temporal as unknown as TemporalLike);
}

async function find(zone: string): Promise<ZoneRules> {
  const { Instant } = await temporal();
  let at: Zoned | null;
  try {
    at = Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone);
  } catch (error) {
    throw new AppError("zone_unknown", { zone }, { cause: error });
  }
  const first = at.offsetNanoseconds / 1e9;
  const transitions: Transition[] = [];
  let before = first;
  while ((at = at.getTimeZoneTransition("next")) !== null && at.epochMilliseconds < to) {
    const after = at.offsetNanoseconds / 1e9;
    if (after !== before) transitions.push({ at: at.epochMilliseconds / 1000, before, after });
    before = after;
  }
  return { zone, first, transitions };
}

/** A zone's offset changes from 1970 to 2050. */
export function zoneRules(zone: string): Promise<ZoneRules> {
  let rules = known.get(zone);
  if (!rules) known.set(zone, (rules = find(zone)));
  return rules;
}

/** SQL of a step function of `x` (BIGINT): a tree of CASEs, so that n steps cost log n comparisons a row. */
function steps(x: string, values: readonly number[], edges: readonly number[]): string {
  if (edges.length === 0) return String(values[0] ?? 0);
  if (new Set(values).size === 1) return String(values[0]);
  const middle = edges.length >> 1;
  const below = steps(x, values.slice(0, middle + 1), edges.slice(0, middle));
  const above = steps(x, values.slice(middle + 1), edges.slice(middle + 1));
  return `CASE WHEN ${x} < ${edges[middle]} THEN ${below} ELSE ${above} END`;
}

/** SQL for the offset (seconds) at a UTC instant given in epoch seconds. */
export const offsetAtUtc = (x: string, rules: ZoneRules): string =>
  steps(x, [rules.first, ...rules.transitions.map((t) => t.after)], rules.transitions.map((t) => t.at)); // prettier-ignore

/** SQL for the offset of a wall-clock second: the earlier one in an hour that occurs twice or never. */
export const offsetAtLocal = (x: string, rules: ZoneRules): string =>
  steps(
    x,
    [rules.first, ...rules.transitions.map((t) => t.after)],
    rules.transitions.map((t) => t.at + Math.max(t.before, t.after)),
  );

/** SQL for what is odd about a wall-clock second: > 0 seconds between its two meanings, < 0 skipped, 0 nothing. */
export function oddityAtLocal(x: string, rules: ZoneRules): string {
  const edges: number[] = [];
  const values = [0];
  for (const { at, before, after } of rules.transitions) {
    edges.push(at + Math.min(before, after), at + Math.max(before, after));
    values.push(before - after, 0);
  }
  return steps(x, values, edges);
}
