import { pick, vendor } from "./vendor";

/**
 * Salesforce's calls: tasks (fields or a report's labels; the date has no time of day) and voice calls. The result is
 * free text, read by its words, and stands for what came of the call too. A task is dated by its completion.
 */
export const salesforceVoice = vendor({
  id: "salesforce-voice",
  label: "Salesforce voice calls",
  confidence: "documented",
  signatures: [["CallStartDateTime", "FromPhoneNumber"]],
  columns: {
    call_id: "Id", started_at: "CallStartDateTime", answered_at: "CallConnectDateTime|CallAcceptDateTime", ended_at: "CallEndDateTime", direction: "CallType", queue: "QueueName", agent_id: "Owner.Name|UserId|OwnerId",
    contact_key: ["FromPhoneNumber", "ToPhoneNumber"], company_number: ["ToPhoneNumber", "FromPhoneNumber"], result: "CallDisposition", duration_s: "CallDurationInSeconds",
    recording_ref: "RecordingLocation", hangup_party: "DisconnectReason",
  },
  directions: { inbound: "inbound", outbound: "outbound", internal: "internal", transfer: "inbound", callback: "outbound" },
  results: { connected: "answered", "nobody": "missed", busy: "busy", failed: "failed", "in-progress": "in_progress", new: "in_progress", "no-answer": "no_answer", canceled: "no_answer" },
  expressions: (col) => {
    const text = pick(col);
    const connected = text("CallConnectDateTime", "CallAcceptDateTime");
    const said = `lower(${text("CallDisposition")})`;
    return {
      result: `CASE WHEN ${connected} IS NOT NULL THEN 'connected' WHEN ${said} IN ('busy', 'failed', 'in-progress', 'new', 'no-answer', 'canceled') THEN ${said} ELSE 'nobody' END`,
      result_code: text("CallDisposition"),
    };
  },
}); // prettier-ignore

export const salesforce = vendor({
  id: "salesforce",
  label: "Salesforce calls (tasks)",
  confidence: "inferred",
  signatures: [["CallDurationInSeconds", "CallDisposition", "TaskSubtype|ActivityDate"], ["call type", "call result", "assigned", "subject"]],
  columns: {
    call_id: "CallObject|Id|activity id", started_at: "CompletedDateTime|CreatedDate|created date|date|ActivityDate", direction: "CallType|call type", agent_id: "Owner.Name|assigned|OwnerId",
    lead_id: "lead|WhoId", customer_id: "WhoId|contact", deal_id: "WhatId", result: "CallDisposition|call result", disposition: "CallDisposition|call result",
    talk_s: "CallDurationInSeconds|call duration (seconds)|call duration", reason: "Subject|subject",
  },
  directions: { inbound: "inbound", outbound: "outbound", internal: "internal" },
  results: { talked: "answered", "nobody": "no_answer" },
  expressions: (col) => {
    const text = pick(col);
    const said = text("CallDisposition", "call result");
    const talked = `coalesce(regexp_matches(${text("CallDurationInSeconds", "call duration (seconds)", "call duration")}, '[1-9]'), false)`;
    return {
      // a task is about a lead (00Q) or about a contact (003)
      lead_id: `coalesce(${text("lead")}, CASE WHEN ${text("WhoId")} LIKE '00Q%' THEN ${text("WhoId")} END)`,
      result: `CASE WHEN regexp_matches(lower(coalesce(${said}, '')), 'voice ?mail|busy|no answer|failed|missed') THEN ${said} WHEN ${talked} THEN 'talked' ELSE 'nobody' END`,
      result_code: said,
    };
  },
}); // prettier-ignore
