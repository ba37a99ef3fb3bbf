import { inferred } from "./inferred";
import { pick } from "./vendor";

/** WhatConverts' leads: those of type *Phone Call* are calls, forms and chats are not. All come in. */
export const whatconverts = inferred({
  id: "whatconverts",
  label: "WhatConverts",
  signatures: [["lead type", "lead status", "tracking number|quotable"]],
  columns: {
    call_id: "lead id", lead_id: "lead id", started_at: "date created", direction: "lead type", result: "answer status|call status", contact_key: "caller number|phone number",
    company_number: "tracking number|destination number", duration_s: "call duration", campaign: "lead campaign", source: "lead source", medium: "lead medium", region: "state",
    recording_ref: "recording",
  },
  directions: { inbound: "inbound" },
  results: { answered: "answered", missed: "missed", busy: "busy", completed: "answered", "no-answer": "missed", "no answer": "missed", voicemail: "voicemail", "not a call": "not_a_call" },
  expressions: (col) => {
    const text = pick(col);
    return {
      direction: "'inbound'",
      result: `CASE WHEN lower(coalesce(${text("lead type")}, '')) NOT LIKE '%call%' THEN 'not a call' ELSE ${text("answer status", "call status")} END`,
    };
  },
}); // prettier-ignore
