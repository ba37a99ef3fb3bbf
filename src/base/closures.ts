import type { Calendar, CalendarException } from "./calendar";

/** Days on which a centre is closed, as a list of holidays gives them. */
export interface Closure {
  readonly day: string; // YYYY-MM-DD, local
  /** The last day, inclusive; null where it is one day. */
  readonly until: string | null;
  readonly name: string | null;
}

const dayMs = 86_400_000;

/** Whether a calendar says of these days already how they are: the very days by hand, or each of them closed. */
function says({ exceptions }: Calendar, from: string, to: string): boolean {
  if (exceptions.some((one) => one.date === from && (one.to ?? one.date) === to)) return true;
  for (let at = Date.parse(from); at <= Date.parse(to); at += dayMs) {
    const day = new Date(at).toISOString().slice(0, 10);
    const holds = exceptions.findLast(({ date, to: last }) => date <= day && day <= (last ?? date));
    if (holds?.spans.length !== 0) return false;
  }
  return true;
}

const byDate = (a: CalendarException, b: CalendarException): number =>
  a.date < b.date ? -1 : a.date > b.date ? 1 : 0;

/**
 * A calendar with these closures among its days that differ; what it says of the same days already stays.
 */
export function withClosures(
  calendar: Calendar,
  closures: readonly Closure[],
): { readonly calendar: Calendar; readonly added: readonly Closure[]; readonly known: number } {
  const added: Closure[] = [];
  let made = calendar;
  for (const closure of closures) {
    const { day, until, name } = closure;
    if (says(made, day, until ?? day)) continue;
    const exception: CalendarException = {
      date: day,
      spans: [],
      ...(until !== null && until !== day && { to: until }),
      ...(name !== null && { name }),
    };
    added.push(closure);
    made = { ...made, exceptions: [...made.exceptions, exception].sort(byDate) };
  }
  return { calendar: made, added, known: closures.length - added.length };
}
