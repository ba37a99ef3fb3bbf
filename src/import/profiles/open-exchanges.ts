import { pick, positive, vendor } from "./vendor";

const inner = (number: string): string => `regexp_matches(coalesce(${number}, ''), '^[0-9]{2,6}$')`;

/** ivozprovider's call list: seconds, numbers with their calling code. A call without length was not answered. */
export const ivozprovider = vendor({
  id: "ivozprovider",
  label: "ivozprovider",
  confidence: "documented",
  signatures: [["callid", "caller", "callee", "startTime", "duration"]],
  columns: {
    call_id: "callid", started_at: "startTime", direction: "direction", contact_key: ["caller", "callee"], company_number: ["callee", "caller"], result: "duration", talk_s: "duration",
    duration_s: "duration",
  },
  directions: { inbound: "inbound", outbound: "outbound" },
  results: { talked: "answered", "no length": "no_answer" },
  expressions: (col) => ({ result: `CASE WHEN ${positive(pick(col)("duration"))} THEN 'talked' ELSE 'no length' END` }),
}); // prettier-ignore

/**
 * Wazo's (XiVO's) call log. It has neither ids nor directions: an extension (up to six digits) that calls a longer
 * number calls out, two extensions call each other, all else comes in. The period is the talk; none means no answer.
 */
export const wazo = vendor({
  id: "wazo",
  label: "Wazo / XiVO",
  confidence: "documented",
  signatures: [["call date", "caller", "called", "period"]],
  columns: {
    started_at: "call date", direction: "called", contact_key: ["caller", "called"], company_number: ["called", "caller"], result: "period", talk_s: "period", agent_id: ["called", "caller"],
    tags: "user field",
  },
  clock: "local",
  directions: { inbound: "inbound", outbound: "outbound", internal: "internal" },
  results: { talked: "answered", "no length": "no_answer" },
  expressions: (col) => {
    const text = pick(col);
    const number = (party: string): string =>
      `coalesce(nullif(regexp_extract(${text(party)}, '\\(([+0-9]+)\\)', 1), ''), ${text(party)})`;
    const [from, to] = [number("caller"), number("called")];
    const direction = `CASE WHEN ${inner(from)} AND ${inner(to)} THEN 'internal' WHEN ${inner(from)} THEN 'outbound' ELSE 'inbound' END`;
    const talked = positive(text("period"));
    return {
      direction,
      result: `CASE WHEN ${talked} THEN 'talked' ELSE 'no length' END`,
      agent_id: `CASE WHEN ${inner(from)} THEN ${text("caller")} WHEN ${talked} THEN ${text("called")} END`,
      contact_key: `CASE WHEN (${direction}) = 'outbound' THEN ${to} ELSE ${from} END`,
      company_number: `CASE WHEN (${direction}) = 'outbound' THEN ${from} ELSE ${to} END`,
    };
  },
}); // prettier-ignore
