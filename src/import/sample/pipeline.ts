import { nextWorkingDay, type Day } from "./calendar";
import { campaigns } from "./centre";
import { line } from "./row";
import { agentAt, phone, type Task, type World } from "./world";

const salesTeam = 3;

/** The leads that come in on a day, each with the first call that somebody will make, or never. */
export function leadDay(w: World, day: Day, count: number): void {
  const { draw } = w;
  for (let i = 0; i < count; i++) {
    const lead = w.next.lead++;
    const campaign = draw.pick(w.campaignWeights);
    const from = campaigns[campaign];
    if (!from) continue;
    const second = Math.floor((draw.chance(0.75) ? 8 + draw.u() * 11 : 6 + draw.u() * 17.9) * 3600);
    const contact = w.contacts + lead;
    const agent = agentAt(w, salesTeam, day, 12 * 3600);
    w.lines.leads.push(
      line("leads", {
        lead_id: `L${lead}`,
        created_at: day.utc(second),
        created_local: day.local(second),
        source: from.source,
        campaign: from.campaign,
        owner: w.agents[agent]?.name ?? "",
        contact_key: phone(contact),
      }),
    );
    if (draw.chance(0.08)) continue;
    const task: Task = {
      kind: "lead",
      contact,
      lead,
      campaign,
      agent,
      attempt: 1,
      second: -1,
      deal: "",
      of: "",
    };
    firstCall(w, day, second, draw.logNormal(1500 * from.speed, 1.45), task);
  }
}

function firstCall(w: World, day: Day, created: number, delay: number, task: Task): void {
  const working = day.weekday < 6 && !day.holiday;
  const inHours = working && created >= 8.5 * 3600 && created < 17.75 * 3600;
  const at = Math.floor(created + delay);
  if (inHours && at < 18 * 3600) {
    w.tasks[day.index]?.push({ ...task, second: at });
    return;
  }
  const beforeOpening = working && created < 8.5 * 3600;
  let on: Day | null = beforeOpening ? day : nextWorkingDay(w.days, day.index);
  for (let late = delay; on && late > 86_400; late -= 86_400) on = nextWorkingDay(w.days, on.index);
  if (on)
    w.tasks[on.index]?.push({ ...task, second: Math.floor(8.5 * 3600 + (Math.min(delay, 30_000) % 30_000)) });
}

/** What follows from an outbound attempt: another one, a deal, or nothing. `code` is empty when nobody answered. */
export function afterAttempt(w: World, day: Day, task: Task, agent: number, code: string): void {
  const { draw } = w;
  if (task.campaign < 0) return;
  if (task.kind === "closing") return;
  const next = (workingDays: number): void => {
    let on: Day | null = day;
    for (let i = 0; on && i < workingDays; i++) on = nextWorkingDay(w.days, on.index);
    if (on) w.tasks[on.index]?.push({ ...task, attempt: task.attempt + 1, agent, second: -1 });
  };
  switch (code) {
    case "":
      if (task.attempt < 6 && draw.chance(0.8)) next(1 + draw.int(2));
      return;
    case "disconnected":
      return next(1);
    case "interested":
      if (draw.chance(0.75)) next(1 + draw.int(4));
      return;
    case "callback_requested":
    case "follow_up_required":
      if (draw.chance(0.81)) next(1 + draw.int(3));
      return;
    case "appointment_scheduled":
    case "demo_booked":
    case "deal_closed":
      return openDeal(w, day, task, agent, code === "deal_closed");
    default:
      return;
  }
}

function openDeal(w: World, day: Day, task: Task, agent: number, closed: boolean): void {
  const { draw } = w;
  const deal = `D${w.next.deal++}`;
  const quality = campaigns[task.campaign]?.quality ?? 1;
  const won = closed || draw.chance(0.34 * quality);
  const cycle = closed ? 0 : Math.ceil(draw.logNormal(won ? 17 : 24, 0.75));
  const closes = w.days[day.index + cycle];
  w.lines.deals.push(
    line("deals", {
      deal_id: deal,
      lead_id: `L${task.lead}`,
      created_on: day.date,
      closed_on: closes?.date ?? "",
      status: closes ? (won ? "won" : "lost") : "open",
      amount: Math.round(draw.logNormal(1900, 0.75) / 10) * 10,
      currency: "EUR",
    }),
  );
  if (won && !closed && closes && closes.weekday < 6 && !closes.holiday)
    w.tasks[closes.index]?.push({
      ...task,
      kind: "closing",
      agent,
      attempt: task.attempt + 1,
      second: -1,
      deal,
    });
}
