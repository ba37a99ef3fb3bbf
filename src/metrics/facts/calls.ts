import { type Dimension, dimensions } from "../types";
import { coded, counting } from "./codes";
import { columnsOfCalls } from "./dimension-columns";
import type { Fact } from "./fact";

/** Lists are dear to look into, and only outbound calls are asked about their codes. */
const ofOutbound = (condition: string): string =>
  `CASE WHEN direction = 'outbound' THEN ${condition} ELSE false END`;

/** Calls with somebody outside, as the heat map and every count of plain calls take them. */
export const realCalls = "direction <> 'internal' AND NOT is_test AND result <> 'phantom'";

/** Calls among colleagues: stored, and in no number of calls with somebody outside. */
export const internalCalls = "direction = 'internal' AND NOT is_test AND result <> 'phantom'";

/** Seconds that a call takes of an agent's time. */
export const handleTime = "talk_s + coalesce(hold_s, 0) + coalesce(wrap_s, 0)";

/** The populations of calls, each a column that is true for the calls in it. */
const flags: readonly (readonly [name: string, sql: string])[] = [
  [
    "offered",
    "direction = 'inbound' AND NOT is_test AND result NOT IN ('abandoned_in_ivr', 'out_of_hours', 'phantom')",
  ],
  ["answered", "direction = 'inbound' AND NOT is_test AND result = 'answered'"],
  ["abandoned", "direction = 'inbound' AND NOT is_test AND result = 'abandoned'"],
  ["attempt", "direction = 'outbound' AND NOT is_test AND callback_of IS NULL AND result <> 'phantom'"],
  ["connect", "direction = 'outbound' AND NOT is_test AND callback_of IS NULL AND result = 'answered'"],
  ["coded", coded],
  ["converts", ofOutbound(counting("conversion"))],
  ["appoints", ofOutbound(counting("appointment"))],
  ["promises", ofOutbound(`(${counting("promise")} OR follow_up_due_at IS NOT NULL)`)],
];

const select = (relation: string, own = flags): string =>
  own.length === 0
    ? `
  SELECT * FROM ${relation}`
    : `
  SELECT *,
    ${own.map(([name, sql]) => `${sql} AS ${name}`).join(",\n    ")}
  FROM ${relation}`;

/** SQL over calls with only those of the populations' columns that the rest of the text reads, for people to read. */
export function withUsedFlags(sql: string, rest: string): string {
  const used = flags.filter(([name]) => new RegExp(`\\b${name}\\b`).test(rest));
  return ["calls_windowed", "calls"].reduce(
    (text, relation) => text.replaceAll(select(relation), select(relation, used)),
    sql,
  );
}

export const callDimensions: readonly Dimension[] = dimensions.filter((d) => d !== "question");

const without = (...left: Dimension[]): Dimension[] => callDimensions.filter((d) => !left.includes(d));

/** Unanswered calls have no agent, reason or disposition, and the result is what is being measured. */
export const offeredDimensions: readonly Dimension[] = without("agent_id", "disposition", "result", "reason");
export const answeredDimensions: readonly Dimension[] = callDimensions;
export const internalDimensions: readonly Dimension[] = without("disposition", "result", "reason");
/**
 * A dial has an agent whether or not somebody answers, unless its phone system names one only then
 * (`unevenDimensions`); its result and code are what is being measured.
 */
export const attemptDimensions: readonly Dimension[] = without("disposition", "result", "reason");
export const connectDimensions: readonly Dimension[] = callDimensions;

/** Conversations, one row each, with the populations as flags. */
export const calls: Fact = {
  id: "calls",
  sql: select("calls"),
  windowedSql: select("calls_windowed"),
  date: "started_local",
  filters: columnsOfCalls(callDimensions),
  source: "calls",
};

const side = (id: "inbound_calls" | "outbound_calls", direction: string): Fact => ({
  ...calls,
  id,
  sql: `${select("calls")} WHERE direction = '${direction}'`,
  windowedSql: `${select("calls_windowed")} WHERE direction = '${direction}'`,
  every: { sql: select("calls"), windowedSql: select("calls_windowed") },
});

/** Inbound and outbound calls apart: no sum is taken over rows that cannot be in it. */
export const inboundCalls = side("inbound_calls", "inbound");
export const outboundCalls = side("outbound_calls", "outbound");
