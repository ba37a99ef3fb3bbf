import { inferred } from "./inferred";

/** Call tracking as Nimbata exports it: date and time apart, a twelve-hour clock, m:ss. All calls come in. */
export const nimbata = inferred({
  id: "nimbata",
  label: "Nimbata",
  signatures: [["caller", "outcome", "tracking number", "keyword"]],
  columns: {
    call_id: "call id", started_at: ["date", "time"], result: "outcome", contact_key: "caller", company_number: "tracking number", duration_s: "call duration", source: "source",
    campaign: "campaign", region: "city", recording_ref: "recording",
  },
  defaultDirection: "inbound",
  results: { answered: "answered", missed: "missed", "no answer": "missed", voicemail: "voicemail", busy: "busy", abandoned: "abandoned" },
}); // prettier-ignore
