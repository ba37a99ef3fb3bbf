import { calendar, type Day } from "./calendar";
import { agentNames, campaigns, teams } from "./centre";
import { cumulate, draw, type Draw } from "./draw";
import type { SamplePlan } from "./options";
import { line, type Row, type SampleKind } from "./row";

/** A caller who will ring again. */
export interface Retry {
  readonly contact: number;
  readonly queue: number;
  readonly reason: number;
  /** Seconds after midnight, or -1 for any time of the day. */
  readonly second: number;
}

/** An outbound call that is due. */
export interface Task {
  readonly kind: "lead" | "callback" | "closing";
  readonly contact: number;
  readonly lead: number;
  readonly campaign: number;
  readonly agent: number;
  readonly attempt: number;
  readonly second: number;
  readonly deal: string;
  readonly of: string;
}

export interface Agent {
  readonly name: string;
  readonly team: number;
  /** Handling time against the median of the team. */
  readonly pace: number;
  /** Added to the chance that a call settles the matter. */
  readonly skill: number;
}

/** Everything the simulation carries from one day to the next. */
export interface World {
  readonly plan: SamplePlan;
  readonly draw: Draw;
  readonly days: readonly Day[];
  readonly agents: readonly Agent[];
  /** Agents' indexes by team. */
  readonly byTeam: readonly (readonly number[])[];
  readonly retries: Retry[][];
  readonly tasks: Task[][];
  /** Seconds handled today, by agent. */
  readonly handled: Float64Array;
  readonly campaignWeights: readonly number[];
  readonly contacts: number;
  next: { call: number; lead: number; deal: number };
  /** Lines of the day, by file; calls with the second by which they are sorted. */
  readonly lines: Record<SampleKind, string[]>;
  readonly callSeconds: number[];
}

/** A world before its first day. */
export function world(plan: SamplePlan): World {
  const days = calendar(plan);
  const dice = draw(plan.seed);
  const count = Math.min(agentNames.length, Math.max(24, Math.round(plan.calls / 2083)));
  const ends = cumulate(teams.map((team) => team.share));
  const agents = Array.from({ length: count }, (_, i): Agent => {
    const place = (i + 0.5) / count;
    return {
      name: agentNames[i] ?? "",
      team: Math.max(
        0,
        ends.findIndex((end) => place < end),
      ),
      pace: dice.logNormal(1, 0.14),
      skill: (dice.u() - 0.5) * 0.16,
    };
  });
  return {
    plan,
    draw: dice,
    days,
    agents,
    byTeam: teams.map((_, team) => agents.flatMap((agent, i) => (agent.team === team ? [i] : []))),
    retries: days.map(() => []),
    tasks: days.map(() => []),
    handled: new Float64Array(count),
    campaignWeights: cumulate(campaigns.map((campaign) => campaign.weight)),
    contacts: Math.max(200, Math.round(plan.calls * 0.8)),
    next: { call: 1, lead: 1, deal: 1 },
    lines: { calls: [], leads: [], deals: [], surveys: [], spend: [], agent_time: [] },
    callSeconds: [],
  };
}

export const newCallId = (w: World): string => `C${String(w.next.call++).padStart(8, "0")}`;

/** A number that no network assigns: +999 is no country. */
export const phone = (contact: number): string =>
  `+999${String(200_000_000 + ((contact * 7_919) % 799_999_999))}`;

export function addCall(w: World, second: number, row: Row): void {
  w.lines.calls.push(line("calls", row));
  w.callSeconds.push(second);
}

/** The day's lines of one file, calls in order of their start; forgets them. */
export function takeLines(w: World, kind: SampleKind): string {
  const lines = w.lines[kind];
  let text: string;
  if (kind === "calls") {
    const keys = Float64Array.from(w.callSeconds, (second, i) => second * 16_777_216 + i).sort();
    text = Array.from(keys, (key) => lines[key % 16_777_216] ?? "").join("");
    w.callSeconds.length = 0;
  } else text = lines.join("");
  lines.length = 0;
  return text;
}

/** An agent of the team who is at work: a fifth of them are off on any day, and shifts are early or late. */
export function agentAt(w: World, team: number, day: Day, second: number): number {
  const members = w.byTeam[team] ?? [];
  const from = w.draw.int(members.length);
  const late = second >= 14 * 3600;
  for (let k = 0; k < members.length; k++) {
    const agent = members[(from + k) % members.length] ?? 0;
    const off = (agent * 3 + day.index + Math.floor(day.index / 7)) % 5 === 0;
    const middle = second >= 11 * 3600 && second < 16.5 * 3600;
    if (!off && (middle || (agent % 2 === 1) === late)) return agent;
  }
  return members[from] ?? 0;
}
