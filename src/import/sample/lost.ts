import { queues } from "./centre";
import { origin, type Arrival } from "./arrival";
import { nextWorkingDay } from "./calendar";
import { addCall, agentAt, newCallId, phone, type Retry, type World } from "./world";

type Loss =
  "closed" | "abandoned_in_ivr" | "abandoned" | "callback_queued" | "voicemail" | "flow_out" | "missed";

/** How likely a caller who was lost this way rings again, and how likely the centre rings back. */
const afterwards: Readonly<Record<Loss, { readonly again: number; readonly callback: number }>> = {
  closed: { again: 0.32, callback: 0.12 },
  abandoned_in_ivr: { again: 0.25, callback: 0 },
  abandoned: { again: 0.46, callback: 0.3 },
  callback_queued: { again: 0.02, callback: 0.93 },
  voicemail: { again: 0.16, callback: 0.8 },
  flow_out: { again: 0.1, callback: 0 },
  missed: { again: 0.4, callback: 0.5 },
};

/** An inbound call that no agent took: its row, and what follows from it. */
export function lose(w: World, arrival: Arrival, loss: Loss, waited: number, again: Retry[]): void {
  const { draw } = w;
  const { day, second, contact, test } = arrival;
  const queue = queues[arrival.queue];
  if (!queue) return;
  const id = newCallId(w);
  const home = origin(contact, arrival.queue);
  const result = loss === "closed" ? (draw.chance(0.3) ? "voicemail" : "out_of_hours") : loss;
  const ivr = 9 + draw.int(loss === "abandoned_in_ivr" ? 50 : day.bad && arrival.queue === 0 ? 55 : 22);
  const inQueue = loss !== "closed" && loss !== "abandoned_in_ivr";
  const wait = Math.floor(waited);
  const message = result === "voicemail" ? 12 + draw.int(50) : 0;
  const duration = ivr + wait + message;
  const disposition =
    result === "abandoned" ? "abandoned_in_queue" : result === "voicemail" ? "voicemail_left" : "";
  const known = contact >= 0 && !test;
  addCall(w, second, {
    call_id: id,
    conversation_id: id,
    started_at: day.utc(second),
    started_local: day.local(second),
    ended_at: day.utc(second + duration),
    direction: "inbound",
    queue: inQueue || loss === "closed" ? queue.name : "",
    skill: queue.skill,
    company_number: queue.number,
    contact_key: contact < 0 ? "" : phone(contact),
    customer_id: known ? `K${contact}` : "",
    country: home.country,
    region: home.region,
    result,
    result_code: result,
    ivr_s: ivr,
    wait_s: inQueue ? wait : "",
    ring_s: loss === "missed" ? 20 + draw.int(8) : "",
    duration_s: duration,
    disposition,
    disposition_code: disposition,
    tags: disposition,
    tag_codes: disposition,
    is_test: test,
    hangup_party: loss === "flow_out" ? "system" : "customer",
  });
  if (!known) return;
  if (draw.chance(afterwards[loss].callback)) {
    const soon = Math.max(second, day.opens) + 600 + Math.floor(draw.exponential(3600));
    const today = day.opens > 0 && soon < day.closes;
    const on = today ? day : nextWorkingDay(w.days, day.index);
    if (!on) return;
    const at = today ? soon : on.opens + 600 + draw.int(7200);
    w.tasks[on.index]?.push({
      kind: "callback",
      contact,
      lead: arrival.queue,
      campaign: 0,
      attempt: 1,
      second: at,
      deal: "",
      of: id,
      agent: agentAt(w, queue.team, on, at),
    });
  } else if (draw.chance(afterwards[loss].again)) {
    const soon = second + 120 + Math.floor(draw.exponential(2400));
    const retry = { contact, queue: arrival.queue, reason: arrival.reason };
    if (loss !== "closed" && soon < day.closes && draw.chance(0.65)) again.push({ ...retry, second: soon });
    else w.retries[day.index + 1 + draw.int(2)]?.push({ ...retry, second: -1 });
  }
}
