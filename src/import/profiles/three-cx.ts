import { parties, pick, vendor, type Layout } from "./vendor";

const results = {
  answered: "answered", unanswered: "no_answer", missed: "missed", redirected: "flow_out", waiting: "abandoned", "unanswered in the queue": "abandoned",
  totals: "totals", "تم الرد": "answered", "مجابة": "answered", "لم يتم الرد": "no_answer", "غير مجابة": "no_answer", "تمت إعادة التوجيه": "flow_out", "انتظار": "abandoned",
}; // prettier-ignore
const names = {
  started: "call time|وقت المكالمة|وقت الاتصال",
  id: "call id|معرف المكالمة",
  from: "from|من",
  to: "to|إلى",
  status: "status|الحالة",
} as const;
const all = (list: string): readonly string[] => list.split("|");
/** `Muster, Ada (117)` has an extension in brackets, `Mona (+1 555 ...)` a number. */
const number = (party: string): string =>
  `coalesce(nullif(regexp_extract(${party}, '\\(([^()]*)\\)\\s*$', 1), ''), ${party})`;
const person = (party: string): string =>
  `nullif(trim(regexp_replace(${party}, '\\s*\\([^()]*\\)\\s*$', '')), '')`;

/**
 * 3CX's call report (v20), in English and Arabic: a row for each leg of a `Call ID`, `Last, First (extension)` for
 * people, a `Totals` row at the end. Wall clock of the server. The agent is the inner party of an answered leg.
 */
export const threeCx = vendor({
  id: "3cx",
  label: "3CX",
  confidence: "seen",
  signatures: [
    ["call time|وقت المكالمة|وقت الاتصال", "ringing", "talking", "call id"],
    ["وقت المكالمة|وقت الاتصال|call time", "الرنين", "المحادثة", "الاتجاه"],
  ],
  columns: {
    call_id: names.id, started_at: names.started, direction: "direction|الاتجاه", result: names.status, agent_id: [names.to, names.from],
    contact_key: [names.from, names.to], queue: names.to, wait_s: "ringing|الرنين", ring_s: "ringing|الرنين", talk_s: "talking|المحادثة",
  },
  clock: "local",
  directions: {
    inbound: "inbound", outbound: "outbound", internal: "internal", "inbound queue": "inbound", "واردة": "inbound", "صادرة": "outbound", "داخلية": "internal",
    "وارد": "inbound", "صادر": "outbound", "داخلي": "internal", "قائمة انتظار واردة": "inbound",
  },
  results,
  legsShareId: true,
  leg: parties("direction|الاتجاه", names.from, names.to, names.status),
  expressions: (col) => {
    const text = pick(col);
    const [from, to] = [text(...all(names.from)), text(...all(names.to))];
    const direction = `lower(${text("direction", "الاتجاه")})`;
    const status = text(...all(names.status));
    const outward = `${direction} IN ('outbound', 'صادرة', 'صادر')`;
    const queued = `${direction} IN ('inbound queue', 'قائمة انتظار واردة')`;
    const ringing = text("ringing", "الرنين");
    return {
      direction: `coalesce(${text("direction", "الاتجاه")}, CASE WHEN lower(${text(...all(names.started))}) IN ('totals', 'المجموع', 'الإجمالي') THEN 'internal' END)`,
      result:
        `CASE WHEN lower(${text(...all(names.started))}) IN ('totals', 'المجموع', 'الإجمالي') THEN 'totals' ` +
        `WHEN ${queued} AND lower(${status}) IN ('unanswered', 'لم يتم الرد', 'غير مجابة') THEN 'unanswered in the queue' ELSE ${status} END`,
      agent_id: `CASE WHEN ${outward} THEN ${person(from)} WHEN lower(${status}) IN ('answered', 'تم الرد', 'مجابة') AND NOT ${queued} THEN ${person(to)} END`,
      contact_key: `CASE WHEN ${outward} THEN ${number(to)} ELSE ${number(from)} END`,
      queue: `CASE WHEN ${queued} THEN ${person(to)} END`,
      wait_s: `CASE WHEN NOT ${outward} THEN ${ringing} END`,
    };
  },
} satisfies Layout); // prettier-ignore

/**
 * The call log of 3CX v16 and v18. It has neither ids nor directions: an extension (up to six digits) that calls a
 * longer number calls out, two extensions call each other, all else comes in.
 */
export const threeCxOld = vendor({
  id: "3cx-v18",
  label: "3CX v16 / v18",
  confidence: "inferred",
  signatures: [["call time", "caller id", "destination", "ringing", "talking"]],
  columns: {
    started_at: "call time", direction: "destination", result: "status", agent_id: ["destination", "caller id"], contact_key: ["caller id", "destination"],
    wait_s: "ringing", ring_s: "ringing", talk_s: "talking", duration_s: "totals",
  },
  clock: "local",
  directions: { inbound: "inbound", outbound: "outbound", internal: "internal" },
  results,
  expressions: (col) => {
    const text = pick(col);
    const [from, to] = [text("caller id"), text("destination")];
    const inner = (party: string): string => `regexp_matches(${number(party)}, '^[0-9]{2,6}$')`;
    const direction = `CASE WHEN ${inner(from)} AND ${inner(to)} THEN 'internal' WHEN ${inner(from)} THEN 'outbound' ELSE 'inbound' END`;
    return {
      direction,
      result: `CASE WHEN lower(${text("call time")}) = 'totals' THEN 'totals' ELSE ${text("status")} END`,
      agent_id: `CASE WHEN ${inner(from)} THEN coalesce(${person(from)}, ${from}) WHEN lower(${text("status")}) = 'answered' THEN coalesce(${person(to)}, ${to}) END`,
      contact_key: `CASE WHEN (${direction}) = 'outbound' THEN ${number(to)} ELSE ${number(from)} END`,
      wait_s: `CASE WHEN (${direction}) = 'inbound' THEN ${text("ringing")} END`,
    };
  },
}); // prettier-ignore
