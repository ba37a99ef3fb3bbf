import { pick, vendor } from "./vendor";

/** HubSpot's six outcomes by their ids; a portal's own outcomes have ids of their own. */
const outcomes = {
  "9d9162e7-6cf3-4944-bf63-4dff82258764": "Busy",
  "f240bbac-87c9-4f6e-bf70-924b57d47db7": "Connected",
  "a4c4c377-d246-4b32-a13b-75a56a4cd0ff": "Left live message",
  "b2cf5968-551e-4856-9783-52b3da59a7d0": "Left voicemail",
  "73a0d17f-1163-4015-bdd5-ec830791da20": "No answer",
  "17b47fee-58de-441e-a44c-c6300d46f273": "Wrong number",
};

/**
 * HubSpot's calls: the object's properties (UTC, milliseconds) or the export's labels in English or Portuguese
 * (hh:mm:ss, wall clock of the user). The outcome is an id that is resolved here, or a label; it says how the call
 * ended and what came of it. A call without an outcome is answered when it completed with a length.
 */
export const hubspot = vendor({
  id: "hubspot",
  label: "HubSpot calls",
  confidence: "seen",
  signatures: [["hs_call_disposition|hs_call_duration"], ["call outcome", "activity assigned to|activity date"], ["resultado da chamada"]],
  columns: {
    call_id: "hs_object_id|record id|id do objeto", started_at: "hs_timestamp|activity date|data da atividade", direction: "hs_call_direction|call direction|direção da chamada",
    agent_id: "hubspot_owner_id|activity assigned to|atividade atribuída a", contact_key: ["hs_call_from_number|from number", "hs_call_to_number|to number"],
    company_number: ["hs_call_to_number|to number", "hs_call_from_number|from number"], result: "hs_call_disposition|call outcome|resultado da chamada",
    disposition: "hs_call_disposition|call outcome|resultado da chamada", duration_s: "hs_call_duration|call duration (hh:mm:ss)|call duration|duração da chamada (hh:mm:ss)|duração da chamada",
    talk_s: "hs_call_duration|call duration (hh:mm:ss)|call duration|duração da chamada (hh:mm:ss)|duração da chamada", reason: "hs_activity_type|call and meeting type",
    recording_ref: "hs_call_recording_url|recording url", deal_id: "associated deal ids|associated deal", customer_id: "associated contact ids|associated contact", lead_id: "associated contact ids|associated contact",
  },
  directions: { inbound: "inbound", outbound: "outbound", entrada: "inbound", "saída": "outbound", recebida: "inbound", efetuada: "outbound" },
  results: {
    connected: "answered", answered: "answered", busy: "busy", "no answer": "no_answer", "left live message": "answered", "left voicemail": "voicemail", "wrong number": "answered",
    conectado: "answered", ocupado: "busy", "sem resposta": "no_answer", "deixou mensagem de voz": "voicemail", "número errado": "answered", unreachable: "no_answer",
    "hung up": "answered", "technical issue": "failed", "bad outcome": "answered", "caixa postal": "voicemail", "fora de área / desligado": "no_answer",
    completed: "answered", canceled: "no_answer", failed: "failed", missed: "missed", no_answer: "no_answer", calling_crm_user: "in_progress", connecting: "in_progress", in_progress: "in_progress",
    queued: "in_progress", ringing: "in_progress", "not said": "unknown",
  },
  dispositions: {
    connected: "answered_unclassified", conectado: "answered_unclassified", "no answer": "no_answer", busy: "busy", "left voicemail": "voicemail_left", "left live message": "follow_up_required", "wrong number": "wrong_number", "hung up": "disconnected",
    unreachable: "no_answer", "sem resposta": "no_answer", ocupado: "busy", "deixou mensagem de voz": "voicemail_left", "número errado": "wrong_number", "caixa postal": "voicemail_left",
    "answered - meeting set": "appointment_scheduled", "answered - not interested": "not_interested", "answered - poor fit": "not_interested", "answered - referral": "follow_up_required",
    "answered - no longer with co.": "wrong_number", "answered - wrong contact": "wrong_number", "bad outcome": "", "technical issue": "failed", "fora de área / desligado": "no_answer",
  },
  also: (headers) => {
    const source = headers.get("hs_call_duration");
    return source === null ? {} : { clock: "utc" };
  },
  expressions: (col) => {
    const text = pick(col);
    const raw = text("hs_call_disposition", "call outcome", "resultado da chamada");
    const outcome = `CASE lower(${raw}) ${Object.entries(outcomes).map(([id, label]) => `WHEN '${id}' THEN '${label}'`).join(" ")} ELSE ${raw} END`;
    const status = text("hs_call_status", "call status");
    // the object's property is milliseconds, the export's column hh:mm:ss
    const length = `coalesce(CAST(TRY_CAST(${text("hs_call_duration")} AS DOUBLE) / 1000 AS VARCHAR), ${text("call duration (hh:mm:ss)", "call duration", "duração da chamada (hh:mm:ss)", "duração da chamada")})`;
    const reached = `regexp_matches(lower(coalesce(${outcome}, '')), '^(connected|answered|conectado|left live message|hung up|wrong number|número errado|bad outcome)')`;
    return {
      result:
        `CASE WHEN ${raw} IS NULL AND upper(${status}) = 'COMPLETED' AND NOT coalesce(regexp_matches(${length}, '[1-9]'), false) THEN 'no answer' ` +
        `WHEN ${outcome} ILIKE 'answered -%' THEN 'answered' ELSE coalesce(${outcome}, ${status}, 'not said') END`,
      disposition: outcome,
      duration_s: length,
      talk_s: `CASE WHEN ${reached} OR (${raw} IS NULL AND upper(${status}) = 'COMPLETED') THEN ${length} END`,
    };
  },
}); // prettier-ignore
