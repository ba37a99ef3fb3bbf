import type { FactId } from "../types";
import { calls, inboundCalls, outboundCalls } from "./calls";
import { deals } from "./deals";
import type { Fact } from "./fact";
import { firstContacts } from "./first-contacts";
import { leads } from "./leads";
import { responses } from "./responses";

/** Every fact that metrics are counted over. */
export const facts: readonly Fact[] = [
  calls,
  inboundCalls,
  outboundCalls,
  leads,
  deals,
  responses,
  firstContacts,
];

/** The fact with this id. */
export function factOf(id: FactId): Fact {
  const found = facts.find((fact) => fact.id === id);
  if (!found) throw new Error(`unknown fact: ${id}`);
  return found;
}
