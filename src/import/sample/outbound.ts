import { firstSlot, salesCurve } from "./arrivals";
import type { Day } from "./calendar";
import { campaigns, outboundNumbers, queues, teams, winBack } from "./centre";
import { origin } from "./arrival";
import { cumulate } from "./draw";
import { afterAttempt } from "./pipeline";
import { addCall, agentAt, newCallId, phone, type Task, type World } from "./world";

const salesTeam = 3;
const unreached = ["no_answer", "voicemail", "busy", "failed", "rejected"] as const;
const unreachedWeights = cumulate([56, 25, 9, 6, 4]);
const unreachedCodes = ["no_answer", "voicemail_left", "busy", "disconnected", "no_answer"] as const;

const outcomes = [
  "interested",
  "follow_up_required",
  "callback_requested",
  "appointment_scheduled",
  "demo_booked",
  "deal_closed",
  "not_interested",
  "do_not_call",
  "wrong_number",
  "disconnected",
] as const;
const leadOutcomes = cumulate([21, 15, 11, 14, 8, 3, 21, 2, 3, 2]);
const coldOutcomes = cumulate([11, 9, 8, 3, 1.5, 0.8, 52, 7, 6, 2]);
const closingOutcomes = cumulate([4, 10, 5, 3, 1, 66, 11, 0, 0, 0]);

/** Codes an agent often ticks beside the main one. */
const companions: Readonly<Record<string, readonly [code: string, probability: number]>> = {
  interested: ["follow_up_required", 0.3],
  appointment_scheduled: ["interested", 0.55],
  demo_booked: ["interested", 0.5],
  deal_closed: ["appointment_scheduled", 0.12],
  follow_up_required: ["callback_requested", 0.22],
  callback_requested: ["follow_up_required", 0.35],
  not_interested: ["do_not_call", 0.05],
};

/** The outbound calls of a day, exactly `quota`: what is due first, then calls to former customers. */
export function outboundDay(w: World, day: Day, quota: number): void {
  const { draw } = w;
  const due = (w.tasks[day.index] ?? []).sort((a, b) => urgency(a) - urgency(b));
  for (let i = 0; i < quota; i++) {
    const task = due[i];
    if (task) dial(w, day, task);
    else
      dial(w, day, {
        kind: "lead",
        contact: draw.int(w.contacts),
        lead: 0,
        campaign: -1,
        attempt: 1,
        second: -1,
        deal: "",
        of: "",
        agent: -1,
      });
  }
  const postponed = due.slice(quota);
  w.tasks[day.index] = [];
  w.tasks[day.index + 1]?.push(...postponed.map((task) => ({ ...task, second: -1 })));
}

const urgency = (task: Task): number =>
  task.kind === "callback" ? 0 : task.kind === "closing" ? 1 : task.attempt + 1;

function moment(w: World, task: Task): number {
  if (task.second >= 0) return task.second;
  return (w.draw.pick(salesCurve) + firstSlot) * 1800 + Math.floor(w.draw.u() * 1800);
}

/** How much harder each further attempt is. */
const fading = [1, 0.86, 0.74, 0.64, 0.55, 0.47];

const reach = (w: World, task: Task, second: number): boolean => {
  if (task.kind === "callback") return w.draw.chance(0.74);
  if (task.kind === "closing") return w.draw.chance(0.82);
  const evening = second > 16 * 3600 ? 1.2 : second > 12 * 3600 && second < 13.5 * 3600 ? 0.85 : 1;
  const base = task.campaign < 0 ? 0.24 : 0.43 * (fading[task.attempt - 1] ?? 0.2);
  return w.draw.chance(base * evening);
};

function dial(w: World, day: Day, task: Task): void {
  const { draw } = w;
  const second = moment(w, task);
  const callback = task.kind === "callback";
  const team = callback ? (queues[task.lead]?.team ?? 0) : salesTeam;
  const who = task.agent >= 0 && draw.chance(0.85) ? task.agent : agentAt(w, team, day, second);
  const agent = w.agents[who];
  const reached = reach(w, task, second);
  const from = callback ? null : task.campaign < 0 ? winBack : (campaigns[task.campaign] ?? winBack);
  const id = newCallId(w);
  const home = origin(task.contact, 0);

  const kind = draw.pick(unreachedWeights);
  const result = reached ? "answered" : (unreached[kind] ?? "no_answer");
  const weights = task.kind === "closing" ? closingOutcomes : task.campaign < 0 ? coldOutcomes : leadOutcomes;
  const meant = reached
    ? (outcomes[draw.pick(weights)] ?? "interested")
    : (unreachedCodes[kind] ?? "no_answer");
  const code = callback && reached ? (draw.chance(0.2) ? "follow_up_required" : "") : meant;
  const coded = code !== "" && draw.chance(reached ? 0.9 : 0.94);
  const companion = companions[code];
  const tags = coded ? (companion && draw.chance(companion[1]) ? `${code}|${companion[0]}` : code) : "";

  const ring = reached ? 4 + draw.int(18) : result === "failed" ? draw.int(4) : 18 + draw.int(17);
  const brief = code === "wrong_number" || code === "do_not_call" || code === "disconnected";
  const median = callback ? 200 : brief ? 25 : code === "not_interested" ? 65 : 265;
  const talk = reached ? Math.max(4, Math.floor(draw.logNormal(median * (agent?.pace ?? 1), 0.68))) : 0;
  const wrap = reached ? 8 + Math.floor(draw.exponential(45)) : 3 + draw.int(10);
  const message = result === "voicemail" ? 15 + draw.int(25) : 0;
  const promised = (code === "follow_up_required" || code === "callback_requested") && draw.chance(0.7);
  w.handled[who] = (w.handled[who] ?? 0) + talk + wrap + ring + message;
  const end = second + ring + talk + message;

  addCall(w, second, {
    call_id: id,
    conversation_id: task.of || id,
    started_at: day.utc(second),
    started_local: day.local(second),
    answered_at: reached ? day.utc(second + ring) : "",
    ended_at: day.utc(end),
    direction: "outbound",
    queue: callback ? (queues[task.lead]?.name ?? "") : "",
    team: teams[team]?.name ?? "",
    skill: "german",
    company_number: callback ? (queues[task.lead]?.number ?? "") : (outboundNumbers[draw.int(3)] ?? ""),
    agent_id: agent?.name ?? "",
    contact_key: phone(task.contact),
    lead_id: !callback && task.lead > 0 ? `L${task.lead}` : "",
    customer_id: callback || task.lead === 0 ? `K${task.contact}` : "",
    deal_id: task.deal,
    campaign: from?.campaign ?? "",
    source: from?.source ?? "",
    medium: from?.medium ?? "",
    country: home.country,
    region: home.region,
    result,
    result_code: result,
    ring_s: ring,
    talk_s: reached ? talk : "",
    hold_s: reached ? 0 : "",
    wrap_s: wrap,
    duration_s: ring + talk + message,
    disposition: coded ? code : "",
    disposition_code: coded ? code : "",
    tags,
    tag_codes: tags,
    transferred: reached ? false : "",
    callback_of: task.of,
    follow_up_due_at: promised ? day.utc(second + (1 + draw.int(3)) * 86_400) : "",
    is_test: false,
    hangup_party: reached ? (draw.chance(0.6) ? "customer" : "agent") : "",
  });
  if (!callback) afterAttempt(w, day, task, who, reached ? code : "");
}
