import { pick, vendor } from "./vendor";

/**
 * Amazon Connect's contact records with their nested fields flattened (`Agent.Username`), or the contact search's CSV.
 * UTC. A transfer starts a new contact: contacts of one `InitialContactId` are one call. Abandoned is what has a queue
 * and no agent (the vendor's own words); what never reached a queue was left in the flow.
 */
export const amazonConnect = vendor({
  id: "amazon-connect",
  label: "Amazon Connect",
  confidence: "documented",
  signatures: [["InitiationMethod|initiation method", "ContactId|contact id"]],
  columns: {
    call_id: "InitialContactId|ContactId|contact id", conversation_id: "ContactId|contact id", started_at: "InitiationTimestamp|initiation timestamp|initiation timestamp (utc)",
    answered_at: "Agent.ConnectedToAgentTimestamp", ended_at: "DisconnectTimestamp|disconnect timestamp|disconnect timestamp (utc)",
    direction: "InitiationMethod", queue: "Queue.Name|queue", agent_id: "Agent.Username|agent", contact_key: "CustomerEndpoint.Address|customer phone number|phone number",
    company_number: "SystemEndpoint.Address|system phone number", result: "InitiationMethod", wait_s: "Queue.Duration", talk_s: "Agent.AgentInteractionDuration|agent interaction duration",
    hold_s: "Agent.CustomerHoldDuration|customer hold duration", wrap_s: "Agent.AfterContactWorkDuration|after contact work duration", duration_s: "contact duration",
    transferred: "TransferCompletedTimestamp", recording_ref: "Recording.Location", hangup_party: "DisconnectReason",
  },
  clock: "utc",
  directions: {
    inbound: "inbound", outbound: "outbound", transfer: "inbound", callback: "outbound", api: "outbound", queue_transfer: "inbound", external_outbound: "outbound", "queue transfer": "inbound",
  },
  results: { answered: "answered", abandoned: "abandoned", "left in the flow": "abandoned_in_ivr", "not connected": "no_answer", "not a call": "not_a_call" },
  legsShareId: true,
  leg: (col) => pick(col)("ContactId", "Contact ID"),
  expressions: (col) => {
    const text = pick(col);
    const method = `upper(replace(${text("InitiationMethod")}, ' ', '_'))`;
    const agent = text("Agent.ConnectedToAgentTimestamp", "Agent.Username", "agent");
    return {
      call_id: text("InitialContactId", "Initial contact ID", "ContactId", "Contact ID"),
      direction: text("InitiationMethod"),
      result:
        `CASE WHEN upper(coalesce(${text("Channel")}, 'VOICE')) <> 'VOICE' THEN 'not a call' WHEN ${agent} IS NOT NULL THEN 'answered' ` +
        `WHEN ${method} IN ('OUTBOUND', 'CALLBACK', 'API') THEN 'not connected' WHEN ${text("Queue.EnqueueTimestamp", "Queue.Name", "queue")} IS NOT NULL THEN 'abandoned' ELSE 'left in the flow' END`,
      transferred: `CASE WHEN ${text("TransferCompletedTimestamp")} IS NOT NULL OR ${method} LIKE '%TRANSFER' THEN 'yes' END`,
      hangup_party: `CASE WHEN upper(${text("DisconnectReason")}) LIKE 'CUSTOMER%' THEN 'customer' WHEN upper(${text("DisconnectReason")}) LIKE 'AGENT%' THEN 'agent' WHEN ${text("DisconnectReason")} IS NOT NULL THEN 'system' END`,
    };
  },
}); // prettier-ignore
