import fc from "fast-check";

/** One hop of an invented call, at a second of the day. */
export interface Leg {
  readonly call: number;
  readonly at: number;
  readonly agent: string | null; // null: the queue
  readonly answered: boolean;
  readonly ringing: number;
  readonly talking: number;
}

const clock = (s: number): string =>
  [Math.floor(s / 3600), Math.floor(s / 60) % 60, s % 60].map((n) => String(n).padStart(2, "0")).join(":");

const leg = fc.record({
  later: fc.nat(40),
  agent: fc.constantFrom("Ada", "Ben", "Cleo", null),
  answered: fc.boolean(),
  ringing: fc.nat(60),
  talking: fc.integer({ min: 1, max: 400 }),
});

/**
 * Exports of a log with a row for each leg, in the order of time; calls overlap, so that legs of several stand between
 * each other. No leg stands twice in it, and no two at the same second if they are the same but for their durations.
 */
export const someLegs = fc
  .array(fc.record({ start: fc.nat(120), legs: fc.array(leg, { minLength: 1, maxLength: 4 }) }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((calls) => {
    const legs = calls.flatMap(({ start, legs: parts }, call) => {
      let at = 9 * 3600 + start;
      return parts.map(({ later, ...part }) => ({ call, at: (at += later), ...part }));
    });
    const seen = new Set<string>();
    return legs
      .filter((l) => {
        const key = [l.call, l.at, l.agent, l.answered].join("/");
        return !seen.has(key) && seen.add(key);
      })
      .sort((a, b) => a.at - b.at);
  });

const header = "Call Time,Call ID,From,To,Direction,Status,Ringing,Talking,Cost,Call Activity Details\n";

/** 3CX's call report: legs share their call's id. */
export function threeCx(legs: readonly Leg[], name: string, lastModified = 0): File {
  const lines = legs.map((l) =>
    [
      `2026-03-02T${clock(l.at)}`,
      3000 + l.call,
      `+1555010${1000 + l.call}`,
      l.agent === null ? "Support (800)" : `"Muster, ${l.agent} (11${l.agent.length})"`,
      l.agent === null ? "Inbound Queue" : "Inbound",
      l.answered ? "Answered" : "Unanswered",
      clock(l.ringing),
      clock(l.answered && l.agent !== null ? l.talking : 0),
      "0.00",
      "",
    ].join(","),
  );
  return new File([header, lines.map((line) => `${line}\n`).join("")], name, { lastModified });
}

const rfc = (s: number): string => `"Mon, 02 Mar 2026 ${clock(s)} +0000"`;

/** Twilio's log: the first leg is the call, the second names it, a third names the second. */
export function twilio(legs: readonly Leg[], all: readonly Leg[], name: string, lastModified = 0): File {
  const sid = (l: Leg): string => `CA${l.call}x${all.filter((o) => o.call === l.call).indexOf(l)}`;
  const lines = legs.map((l) => {
    const mine = all.filter((o) => o.call === l.call);
    const n = mine.indexOf(l);
    const above = n === 0 ? undefined : mine[Math.min(n - 1, 1)];
    const seconds = l.answered ? l.talking : 0;
    const end = l.at + l.ringing + seconds;
    return [
      sid(l), "AC1", above ? sid(above) : "", n === 0 ? "+4989000001" : `client:${(l.agent ?? "desk").toLowerCase()}`,
      `+49300${1000 + l.call}`, n === 0 || l.answered ? "completed" : "no-answer", rfc(l.at), rfc(end), seconds, "", "USD",
      n === 0 ? "inbound" : "outbound-dial", "", "", "", 0, rfc(l.at), rfc(end),
    ].join(","); // prettier-ignore
  });
  const columns =
    "sid,account_sid,parent_call_sid,to,from,status,start_time,end_time,duration,price,price_unit,direction,answered_by,forwarded_from,caller_name,queue_time,date_created,date_updated\n";
  return new File([columns, lines.map((line) => `${line}\n`).join("")], name, { lastModified });
}
