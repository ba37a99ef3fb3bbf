import type { Day } from "./calendar";
import { campaigns } from "./centre";
import { line } from "./row";
import { addCall, newCallId, type World } from "./world";

/** What each campaign cost in the week that starts on this day. Referrals cost only what was paid out. */
export function spendWeek(w: World, day: Day): void {
  const end = w.days[day.index + 6];
  if (day.weekday !== 1 || !end) return;
  const scale = w.plan.calls / 50_000;
  for (const { source, campaign, weekly } of campaigns)
    w.lines.spend.push(
      line("spend", {
        period_start: day.date,
        period_end: end.date,
        source,
        campaign,
        amount: Math.round(weekly * scale * (0.85 + 0.3 * w.draw.u())),
        currency: "EUR",
      }),
    );
}

/** Signed-in time of everyone who handled a call today; `aux_s` is mail, chat, training and breaks. */
export function agentTimeDay(w: World, day: Day): void {
  for (const [i, handled] of w.handled.entries()) {
    if (handled === 0) continue;
    const staffed = Math.max(12_600 + w.draw.int(5400), Math.ceil(handled * 1.3));
    const idle = Math.floor(handled * (0.25 + 0.3 * w.draw.u()));
    w.lines.agent_time.push(
      line("agent_time", {
        agent_id: w.agents[i]?.name ?? "",
        work_date: day.date,
        idle_s: Math.min(idle, staffed - handled),
        aux_s: Math.max(0, staffed - handled - idle),
        staffed_s: staffed,
      }),
    );
  }
  w.handled.fill(0);
}

/** Calls between colleagues: they are no customer's calls and every metric must leave them out. */
export function internalDay(w: World, day: Day, quota: number): void {
  const { draw } = w;
  for (let i = 0; i < quota; i++) {
    const second = Math.floor((day.opens || 36_000) + draw.u() * 28_000);
    const id = newCallId(w);
    const talk = draw.chance(0.85) ? 10 + Math.floor(draw.exponential(110)) : 0;
    const result = talk > 0 ? "answered" : "no_answer";
    const ring = 2 + draw.int(12);
    addCall(w, second, {
      call_id: id,
      conversation_id: id,
      started_at: day.utc(second),
      started_local: day.local(second),
      answered_at: talk > 0 ? day.utc(second + ring) : "",
      ended_at: day.utc(second + ring + talk),
      direction: "internal",
      agent_id: w.agents[draw.int(w.agents.length)]?.name ?? "",
      result,
      result_code: result,
      ring_s: ring,
      talk_s: talk > 0 ? talk : "",
      duration_s: ring + talk,
      is_test: false,
    });
  }
}
