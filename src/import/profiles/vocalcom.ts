import { zoneByEvidence } from "../map/zone-evidence";
import { inferred } from "./inferred";
import { pick, positive, yes } from "./vendor";

/**
 * Vocalcom (Hermes) call tables: each call's time is there in UTC and in the centre's zone, so that the first is read
 * and the second tells the zone. Flags say what was abandoned or overflowed; the status detail is the agent's word.
 */
export const vocalcom = inferred({
  id: "vocalcom",
  label: "Vocalcom",
  signatures: [["CallUniversalTime|CallLocalTime", "ConvDuration|CallStatusDetail"]],
  columns: {
    call_id: "CtiID|ID", started_at: "CallUniversalTime|CallLocalTime", direction: "CallType", queue: "Queue|LastQueue|FirstQueue", campaign: "LastCampaign|FirstCampaign|Campaign", agent_id: "LastAgent|Agent|AgentName",
    contact_key: "ANI|CustomerNumber|OutTel", company_number: "DNIS|DID", result: "CallStatusGroup", disposition: "CallStatusDetail", wait_s: "WaitDuration|QueueDuration", talk_s: "ConvDuration",
    wrap_s: "WrapupDuration|WrapUpDuration", duration_s: "Duration",
  },
  directions: { inbound: "inbound", outbound: "outbound", manual: "outbound", incoming: "inbound", outgoing: "outbound", 1: "inbound", 2: "outbound" },
  results: { answered: "answered", abandoned: "abandoned", overflow: "flow_out", "not reached": "no_answer" },
  also: (headers, sample) => {
    if (!headers.has("CallUniversalTime")) return { clock: "local" };
    const local = headers.has("CallLocalTime") ? headers.values("CallLocalTime", sample) : [];
    const zone = zoneByEvidence(headers.values("CallUniversalTime", sample), local, []);
    return { clock: "utc", ...(zone ? { zone } : {}) };
  },
  expressions: (col) => {
    const text = pick(col);
    return {
      result:
        `CASE WHEN ${yes(text("Abandon"))} THEN 'abandoned' WHEN ${positive(text("ConvDuration"))} THEN 'answered' ` +
        `WHEN ${yes(text("Overflow"))} THEN 'overflow' ELSE 'not reached' END`,
      result_code: text("CallStatusGroup", "CallStatusNum"),
    };
  },
}); // prettier-ignore
