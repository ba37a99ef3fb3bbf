import { pick, positive, vendor } from "./vendor";

/**
 * NICE CXone's call detail downloads: `Start_Date` and `Start_Time` apart, in the zone chosen at the run, month first.
 * A transferred call has several rows of one `Master_Contact_ID`. `SLA` is left alone (0 means within it). Agents talk
 * in `Agent_Time`, which includes hold.
 */
export const cxone = vendor({
  id: "cxone",
  label: "NICE CXone",
  confidence: "documented",
  signatures: [["master_contact_id", "skill_name"], ["master contact id", "prequeue", "inqueue"]],
  columns: {
    call_id: "master_contact_id", started_at: ["start_date", "start_time"], direction: "media_name|media name", queue: "skill_name", skill: "skill_name", campaign: "campaign_name", team: "team_name",
    agent_id: "agent_name|agent_no", contact_key: "ani_dialnum", company_number: "contact_name", result: "abandon", disposition: "disposition_code", ivr_s: "prequeue|PreQueue",
    wait_s: "inqueue|InQueue", talk_s: "agent_time", hold_s: "hold_time", wrap_s: "acw_time", duration_s: "total_time",
  },
  clock: "local",
  dateOrder: "mdy",
  directions: { inbound: "inbound", outbound: "outbound" },
  results: { answered: "answered", abandoned: "abandoned", "left in the menu": "abandoned_in_ivr", missed: "missed", "not a call": "not_a_call" },
  legsShareId: true,
  leg: (col) => pick(col)("contact_id"),
  expressions: (col) => {
    const text = pick(col);
    const agent = text("agent_time");
    const media = `lower(coalesce(${text("media_name")}, ''))`;
    const number = (name: string): string => `coalesce(TRY_CAST(${text(name)} AS DOUBLE), 0)`;
    const outward = `(${media} LIKE '%out%' OR lower(coalesce(${text("skill_name")}, '')) LIKE '%outbound%')`;
    return {
      wait_s: `CASE WHEN NOT ${outward} AND (${positive(text("inqueue", "InQueue"))} OR ${positive(agent)}) THEN ${text("inqueue", "InQueue")} END`,
      direction: `CASE WHEN ${outward} THEN 'outbound' ELSE 'inbound' END`,
      result:
        `CASE WHEN ${media} IN ('chat', 'email', 'e-mail', 'work item', 'sms') THEN 'not a call' WHEN ${positive(agent)} THEN 'answered' ` +
        `WHEN upper(${text("abandon")}) = 'Y' AND NOT ${positive(text("inqueue", "InQueue"))} THEN 'left in the menu' WHEN upper(${text("abandon")}) = 'Y' THEN 'abandoned' ELSE 'missed' END`,
      talk_s: `CASE WHEN ${positive(agent)} THEN CAST(${number("agent_time")} - ${number("hold_time")} AS VARCHAR) END`,
      call_id: `coalesce(${text("master_contact_id")}, ${text("contact_id")})`,
    };
  },
}); // prettier-ignore
