/** RingCentral's results, of the portal, of Performance Reports and of the API. */
export const ringcentralResults: Readonly<Record<string, string>> = {
  accepted: "answered", "call accepted": "answered", "call connected": "answered", answered: "answered", connected: "answered",
  missed: "missed", "no answer": "no_answer", voicemail: "voicemail", busy: "busy", abandoned: "abandoned",
  "outbound/hang up": "no_answer", "hang up": "abandoned", "outbound/stopped": "no_answer", stopped: "failed",
  "wrong number": "failed", rejected: "rejected", declined: "rejected", blocked: "rejected", "restricted number": "failed",
  "call failed": "failed", "call failure": "failed", "internal error": "failed", "ip phone offline": "failed", suspended: "failed",
  "international disabled": "failed", "international restriction": "failed", "poor line quality": "failed", account: "failed",
  resultinprogress: "in_progress", "in progress": "in_progress", fax: "not_a_call", reply: "not_a_call", received: "not_a_call", sent: "not_a_call",
  "fax on demand": "not_a_call", "partial receive": "not_a_call", "receive error": "not_a_call", "send error": "not_a_call",
  "no fax machine": "not_a_call", "partially sent": "not_a_call", "fax receipt error": "not_a_call", "fax send error": "not_a_call",
}; // prettier-ignore
