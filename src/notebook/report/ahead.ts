import { agentsNeeded } from "../../analysis";
import { records, type Calendar } from "../../base";
import { callsFact, computeMetrics, scopeParams, scopeSql } from "../../metrics";
import { options, plainScope } from "../cells/scope";
import { dayOf, isoDay, weekdayOf } from "../days";
import type { AheadDay, AheadOutput, RunContext } from "../types";
import { spread } from "./spread";

/** So many weeks before are learnt from, where the data has them. */
const weeks = 8;

/** The week after the period: calls expected by day, closed days, and people needed in the busiest hour. */
export async function reportAhead(context: RunContext): Promise<AheadOutput> {
  const end = dayOf(context.period.period.to);
  const period = { from: `${isoDay(end - weeks * 7)}T00:00:00`, to: `${isoDay(end)}T00:00:00` };
  const scope = { ...plainScope(context), compare: null, period };
  const table = await context.sql.query(
    `SELECT strftime(started_local, '%Y-%m-%d') AS day, hour(started_local) AS hour, count(*) AS n
     FROM (${callsFact.sql}) AS fact
     WHERE offered AND ${scopeSql(callsFact, scope.filters)} GROUP BY ALL`,
    { ...options(context), params: scopeParams(scope, [period]) },
  );
  const rows = records(table).map((row) => ({
    day: dayOf(String(row.day)),
    hour: Number(row.hour),
    n: Number(row.n),
  }));
  const [handle] = await computeMetrics(context.sql, ["average-handle-time"], scope, {
    ...options(context),
    benchmarks: [],
  });
  const handle_s = handle?.value.value ?? null;
  const first = Math.min(...rows.map(({ day }) => day));
  const known = Array.from({ length: weeks * 7 }, (_, i) => end - weeks * 7 + i).filter(
    (day) => day >= first,
  );
  const goal = { target_s: context.params.target_s, share: context.params.service_share };
  const ahead = (day: number): AheadDay => {
    const like = known.filter((one) => weekdayOf(one) === weekdayOf(day));
    const { mean, variance } = spread(
      like.map((one) => rows.reduce((sum, row) => (row.day === one ? sum + row.n : sum), 0)),
    );
    const width = 1.96 * Math.sqrt(Math.max(variance, mean) * (1 + 1 / Math.max(1, like.length)));
    const calls =
      like.length >= 2 ? { value: mean, low: Math.max(0, mean - width), high: mean + width } : null;
    const hours = Array.from({ length: 24 }, (_, hour) => ({
      hour,
      calls:
        rows.reduce((sum, row) => (row.hour === hour && like.includes(row.day) ? sum + row.n : sum), 0) /
        Math.max(1, like.length),
    }));
    const busiest = hours.reduce((a, b) => (b.calls > a.calls ? b : a));
    const load = { calls: busiest.calls, interval_s: 3600, handle_s: handle_s ?? 0 };
    const closed = closedOn(context.settings.rules?.calendars?.standard, isoDay(day));
    return {
      day: isoDay(day),
      calls,
      closed,
      peak:
        calls && closed === null && busiest.calls >= 1 && handle_s !== null && handle_s > 0
          ? {
              ...busiest,
              people: agentsNeeded(load, { target_s: goal.target_s, serviceLevel: goal.share }).agents,
            }
          : null,
    };
  };
  return {
    part: "ahead",
    days: Array.from({ length: 7 }, (_, i) => ahead(end + i)),
    weeks: Math.floor(known.length / 7),
    goal,
  };
}

/** What closes a day by the calendar, or empty for a weekday that is closed; null where it is open. */
function closedOn(calendar: Calendar | undefined, day: string): string | null {
  if (!calendar) return null;
  const exception = calendar.exceptions.findLast(({ date, to }) => date <= day && day <= (to ?? date));
  if (exception) return exception.spans.length === 0 ? (exception.name ?? "") : null;
  return calendar.spans[weekdayOf(dayOf(day))].length === 0 ? "" : null;
}
