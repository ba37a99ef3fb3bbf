import type { FactId, Part } from "./types";

/** Makes the parts of one fact. */
export interface Parts {
  /** How many rows meet a condition. */
  count(name: string, where: string): Part;
  /** The sum of an expression over the rows that meet a condition; 0 where there are none. */
  sum(name: string, value: string, where: string): Part;
  /** How many different values the rows that meet a condition have. */
  distinct(name: string, value: string, where: string): Part;
  /** A count that compares window columns with their windows. */
  windowed(name: string, where: string): Part;
  /** The sum and the sum of squares of a duration over the rows that meet a condition, for mean and interval. */
  moments(name: string, value: string, where: string): readonly Part[];
}

/** The makers of parts over a fact. */
export function over(fact: FactId): Parts {
  const count: Parts["count"] = (name, where) => ({
    name,
    fact,
    where,
    value: null,
    sql: `count(*) FILTER (WHERE ${where})`,
  });
  const sum: Parts["sum"] = (name, value, where) => ({
    name,
    fact,
    where,
    value,
    sql: `coalesce(sum((${value})::DOUBLE) FILTER (WHERE ${where}), 0)`,
  });
  return {
    count,
    sum,
    distinct: (name, value, where) => ({
      name,
      fact,
      where,
      value,
      sql: `count(DISTINCT ${value}) FILTER (WHERE ${where})`,
      distinct: true,
    }),
    windowed: (name, where) => ({ ...count(name, where), windowed: true }),
    moments: (name, value, where) => [
      sum(`${name}_sum`, value, where),
      sum(`${name}_squares`, `(${value}) * (${value})`, where),
    ],
  };
}

export const inbound = over("inbound_calls");
export const ofOpenCalls = over("open_calls");
export const outbound = over("outbound_calls");
export const ofLeads = over("leads");
export const ofResponses = over("responses");
export const ofCalls = over("calls");
export const ofLegs = over("legs");
export const ofReasons = over("reasons");
export const ofReturns = over("returns");
export const ofDialledLeads = over("dialled_leads");
export const ofAgentDays = over("agent_time");
export const ofFirstContacts = over("first_contacts");
