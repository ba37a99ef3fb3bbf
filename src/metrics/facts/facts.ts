import type { FactId } from "../types";
import { agentDays } from "./agent-days";
import { calls, inboundCalls, outboundCalls } from "./calls";
import { deals } from "./deals";
import { dialledLeads } from "./dialled-leads";
import type { Fact } from "./fact";
import { firstContacts } from "./first-contacts";
import { leads } from "./leads";
import { legs } from "./legs";
import { openCalls } from "./open-calls";
import { reasons } from "./reasons";
import { responses } from "./responses";
import { returns } from "./returns";
import { spendDays } from "./spend-days";

/** Every fact that metrics are counted over. */
export const facts: readonly Fact[] = [
  calls,
  inboundCalls,
  outboundCalls,
  leads,
  deals,
  responses,
  firstContacts,
  dialledLeads,
  legs,
  openCalls,
  reasons,
  returns,
  agentDays,
  spendDays,
];

/** The fact with this id. */
export function factOf(id: FactId): Fact {
  const found = facts.find((fact) => fact.id === id);
  if (!found) throw new Error(`unknown fact: ${id}`);
  return found;
}
