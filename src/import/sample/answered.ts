import { queues, teams } from "./centre";
import { origin, type Arrival } from "./arrival";
import { line } from "./row";
import { addCall, agentAt, newCallId, phone, type World } from "./world";

const flag = (known: boolean, value: boolean): string => (known ? String(value) : "");

/** An inbound call that an agent took: its row, perhaps a survey, perhaps another call within the week. */
export function answer(w: World, arrival: Arrival, waited: number): void {
  const { draw } = w;
  const { day, second, contact, test } = arrival;
  const queue = queues[arrival.queue];
  const reason = queue?.reasons[arrival.reason];
  if (!queue || !reason) return;
  const id = newCallId(w);
  const home = origin(contact, arrival.queue);
  const wait = Math.floor(waited);
  const who = agentAt(w, queue.team, day, second);
  const agent = w.agents[who];
  const badDelay = day.bad && reason.name === "delivery delay";
  const badRouting = day.bad && queue.name === "Support";

  const ivr = 8 + draw.int(badRouting ? 55 : 20);
  const talk = Math.max(
    8,
    Math.floor(draw.logNormal(queue.talk * (agent?.pace ?? 1) * (badDelay ? 1.15 : 1), 0.62)),
  );
  const hold = draw.chance(0.23) ? 10 + Math.floor(draw.exponential(55)) : 0;
  const wrap = 6 + Math.floor(draw.exponential(48));
  const transferred = draw.chance(badRouting ? 0.15 : 0.065);
  const escalated = draw.chance(reason.name === "complaint" ? 0.34 : badDelay ? 0.14 : 0.062);
  const solved = reason.solved + (agent?.skill ?? 0) - (badDelay ? 0.2 : 0) - (transferred ? 0.12 : 0);
  const resolved = !escalated && draw.chance(solved);
  const coded = draw.chance(0.9);
  const detail = coded && draw.chance(0.8) ? (reason.details[draw.int(reason.details.length)] ?? "") : "";
  const disposition = outcome(w, queue.name, resolved);
  w.handled[who] = (w.handled[who] ?? 0) + talk + hold + wrap;
  const end = second + ivr + wait + talk + hold;

  addCall(w, second, {
    call_id: id,
    conversation_id: id,
    started_at: day.utc(second),
    started_local: day.local(second),
    answered_at: day.utc(second + ivr + wait),
    ended_at: day.utc(end),
    direction: "inbound",
    queue: queue.name,
    team: teams[queue.team]?.name ?? "",
    skill: queue.skill,
    company_number: queue.number,
    agent_id: agent?.name ?? "",
    contact_key: contact < 0 ? "" : phone(contact),
    customer_id: contact < 0 ? "" : `K${contact}`,
    country: home.country,
    region: home.region,
    result: "answered",
    result_code: "answered",
    ivr_s: ivr,
    wait_s: wait,
    ring_s: Math.min(wait, 3 + draw.int(6)),
    talk_s: talk,
    hold_s: hold,
    wrap_s: wrap,
    duration_s: ivr + wait + talk + hold,
    disposition,
    disposition_code: disposition,
    tags: disposition,
    tag_codes: disposition,
    reason: coded ? reason.name : "",
    reason_2: detail,
    transferred,
    escalated: flag(draw.chance(0.93), escalated),
    resolved: flag(draw.chance(0.86), resolved),
    is_test: test,
    hangup_party: draw.chance(0.7) ? "customer" : "agent",
  });
  if (test) return;
  if (draw.chance(0.13)) survey(w, arrival, id, end, resolved, wait);
  if (contact >= 0 && draw.chance(resolved ? 0.06 : badDelay ? 0.5 : 0.3))
    w.retries[day.index + 1 + draw.int(resolved ? 9 : 5)]?.push({
      contact,
      queue: arrival.queue,
      reason: arrival.reason,
      second: -1,
    });
}

/** What the agent notes: on the sales line nearly always something, elsewhere only when something is to be done. */
function outcome({ draw }: World, queue: string, resolved: boolean): string {
  if (queue !== "Sales line") return resolved || draw.chance(0.72) ? "" : "follow_up_required";
  const x = draw.u();
  return x < 0.3
    ? "interested"
    : x < 0.48
      ? "appointment_scheduled"
      : x < 0.58
        ? "deal_closed"
        : x < 0.72
          ? "follow_up_required"
          : x < 0.9
            ? "not_interested"
            : "";
}

const pleased = [0.05, 0.1, 0.2, 0.5, 1];
const displeased = [0.26, 0.46, 0.68, 0.87, 1];

function survey(w: World, { day }: Arrival, id: string, end: number, resolved: boolean, wait: number): void {
  const x = w.draw.u();
  const scores = resolved && wait < 120 ? pleased : displeased;
  w.lines.surveys.push(
    line("surveys", {
      call_id: id,
      responded_at: day.utc(end + 30 + Math.floor(w.draw.exponential(1500))),
      question: "How satisfied are you with this call?",
      score: scores.findIndex((limit) => x < limit) + 1,
      scale_min: 1,
      scale_max: 5,
    }),
  );
}
