/** Blocking of `n` lines at an offered load of `a` Erlang, without a queue (recursion: factorials would overflow). */
export function erlangB(n: number, a: number): number {
  let blocked = 1;
  for (let k = 1; k <= n; k++) blocked = (a * blocked) / (k + a * blocked);
  return blocked;
}

/** Calls in an interval and what they take; times in seconds. */
export interface Load {
  readonly calls: number;
  readonly interval_s: number;
  readonly handle_s: number;
}

/** Offered load in Erlang: how many people would be busy if nobody waited. */
export const erlangs = ({ calls, interval_s, handle_s }: Load): number => (calls * handle_s) / interval_s;

export interface Staffing {
  readonly agents: number;
  /** Chance that a caller waits. */
  readonly waits: number;
  /** Share answered within the target. */
  readonly serviceLevel: number;
  readonly speedOfAnswer_s: number;
  readonly occupancy: number;
}

/** Waiting with `agents` people when nobody hangs up (Erlang C); null where they cannot keep up at all. */
export function erlangC(load: Load, agents: number, target_s: number): Staffing | null {
  const a = erlangs(load);
  if (agents <= a) return null;
  const b = erlangB(agents, a);
  const waits = (agents * b) / (agents - a * (1 - b));
  return {
    agents,
    waits,
    serviceLevel: 1 - waits * Math.exp((-(agents - a) * target_s) / load.handle_s),
    speedOfAnswer_s: (waits * load.handle_s) / (agents - a),
    occupancy: a / agents,
  };
}

export interface StaffingGoal {
  readonly target_s: number;
  readonly serviceLevel: number; // share
  readonly maxOccupancy?: number;
}

/** The fewest people with whom the goal is met, by Erlang C. It knows no hang-ups: it asks for too many people. */
export function agentsNeeded(
  load: Load,
  { target_s, serviceLevel, maxOccupancy = 1 }: StaffingGoal,
): Staffing {
  for (let n = Math.floor(erlangs(load)) + 1; ; n++) {
    const found = erlangC(load, n, target_s);
    if (found && found.serviceLevel >= serviceLevel && found.occupancy <= maxOccupancy) return found;
  }
}

/** People to schedule so that `agents` are at work; `shrinkage` is the share of paid time away from calls. */
export const toSchedule = (agents: number, shrinkage: number): number =>
  Math.ceil(agents / (1 - shrinkage) - 1e-9);
