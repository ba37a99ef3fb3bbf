import { erlangs, type Load, type Staffing, type StaffingGoal } from "./erlang-c";

export interface ImpatientStaffing extends Staffing {
  readonly abandons: number;
}

/**
 * Waiting when callers hang up after an exponential patience (Erlang A, M/M/n+M). The service level is the share of
 * all callers served within the target. Patience comes from the data: total wait over abandons.
 */
export function erlangA(load: Load, agents: number, target_s: number, patience_s: number): ImpatientStaffing {
  const [lambda, mu, theta] = [load.calls / load.interval_s, 1 / load.handle_s, 1 / patience_s];
  const logs = [0];
  let peak = 0;
  for (let k = 1; ; k++) {
    const rate = Math.min(k, agents) * mu + Math.max(0, k - agents) * theta;
    const next = (logs[k - 1] ?? 0) + Math.log(lambda / rate);
    peak = Math.max(peak, next);
    logs.push(next);
    if (k > agents && next < peak - 45) break;
  }
  const weights = logs.map((log) => Math.exp(log - peak));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const p = weights.map((weight) => weight / total);
  const at = (k: number): number => p[k] ?? 0;
  let [waits, queue, busy] = [0, 0, 0];
  for (let k = 0; k < p.length; k++) {
    if (k >= agents) waits += at(k);
    queue += Math.max(0, k - agents) * at(k);
    busy += Math.min(k, agents) * at(k);
  }
  const served = servedWithin(p, agents, target_s, mu, theta);
  return {
    agents,
    waits,
    serviceLevel: p.slice(0, agents).reduce((sum, x) => sum + x, 0) + served,
    speedOfAnswer_s: queue / lambda,
    occupancy: busy / agents,
    abandons: (theta * queue) / lambda,
  };
}

/**
 * The chance of arriving to a wait and being served within `t`. Somebody with i people ahead moves up at rate
 * r_i = n mu + i theta and leaves at theta: f_i' = r_i f_(i-1) - (r_i + theta) f_i, f_(-1) = 1 (Runge-Kutta).
 */
function servedWithin(p: readonly number[], n: number, t: number, mu: number, theta: number): number {
  const states = p.length - n;
  if (states <= 0 || t <= 0) return 0;
  const fastest = n * mu + (states + 1) * theta;
  const steps = Math.max(200, Math.ceil(fastest * t));
  const h = t / steps;
  const slope = (f: readonly number[]): number[] =>
    f.map((own, i) => {
      const rate = n * mu + i * theta;
      return rate * (i === 0 ? 1 : (f[i - 1] ?? 0)) - (rate + theta) * own;
    });
  const plus = (f: readonly number[], d: readonly number[], by: number): number[] =>
    f.map((x, i) => x + by * (d[i] ?? 0));
  let f = Array<number>(states).fill(0);
  for (let step = 0; step < steps; step++) {
    const k1 = slope(f);
    const k2 = slope(plus(f, k1, h / 2));
    const k3 = slope(plus(f, k2, h / 2));
    const k4 = slope(plus(f, k3, h));
    f = f.map((x, i) => x + (h / 6) * ((k1[i] ?? 0) + 2 * (k2[i] ?? 0) + 2 * (k3[i] ?? 0) + (k4[i] ?? 0)));
  }
  return f.reduce((sum, x, i) => sum + x * (p[n + i] ?? 0), 0);
}

/** The fewest people with whom the goal is met when callers hang up. */
export function agentsNeededWithPatience(
  load: Load,
  { target_s, serviceLevel, maxOccupancy = 1 }: StaffingGoal,
  patience_s: number,
): ImpatientStaffing {
  for (let n = Math.max(1, Math.floor(erlangs(load) / 2)); ; n++) {
    const found = erlangA(load, n, target_s, patience_s);
    if (found.serviceLevel >= serviceLevel && found.occupancy <= maxOccupancy) return found;
  }
}
