import { describe, expect, test } from "vitest";
import { knownDispositions, results } from "../../src/base";
import { guessDisposition, profiles } from "../../src/import";

/** The category that a result alone speaks for: many phone systems say only how a call ended. */
const ofResult: Readonly<Record<string, string>> = {
  answered: "answered_unclassified",
  abandoned: "abandoned_in_queue",
  abandoned_in_ivr: "abandoned_in_ivr",
  missed: "no_answer",
  voicemail: "voicemail_left",
  callback_queued: "callback_requested",
  no_answer: "no_answer",
  busy: "busy",
  failed: "failed",
  rejected: "declined",
  flow_out: "transferred",
  out_of_hours: "out_of_hours",
  in_progress: "in_progress",
};

/** formats.md B, by profile: the category and the codes that mean it. */
const table: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  freepbx: { answered_unclassified: "answered", no_answer: "no answer|noanswer", busy: "busy", failed: "failed|congestion", voicemail_left: "voicemail", abandoned_in_queue: "left the queue" },
  "queue-log": { abandoned_in_queue: "abandon|ringcanceled|exitwithtimeout|exitempty", transferred: "exitwithkey", answered_unclassified: "completeagent|completecaller" },
  twilio: { answered_unclassified: "completed", busy: "busy", no_answer: "no-answer|canceled", failed: "failed", in_progress: "queued|ringing|in-progress", voicemail_left: "completed by machine" },
  aircall: { no_answer: "no_available_agent|agents_did_not_answer|outbound: no", abandoned_in_queue: "abandoned_in_classic|short_abandoned", abandoned_in_ivr: "abandoned_in_ivr", out_of_hours: "out_of_opening_hours", voicemail_left: "voicemail", answered_unclassified: "answered|outbound: yes" },
  ringcentral: { answered_unclassified: "accepted|call accepted|call connected|answered", no_answer: "missed|no answer", voicemail_left: "voicemail", busy: "busy", abandoned_in_queue: "abandoned", declined: "rejected|declined|blocked", failed: "stopped|call failed|call failure|internal error|ip phone offline|suspended|international disabled|international restriction|poor line quality" },
  ringover: { answered_unclassified: "answered", no_answer: "missed|cancelled|noanswer_transfered", voicemail_left: "voicemail|voicemail_answered", abandoned_in_queue: "queue_timeout|inbound/cancelled", failed: "failed|incorrect_pincode", transferred: "blind_transfered|permanent_transfered", abandoned_in_ivr: "announce" },
  liveagent: { answered_unclassified: "answered", no_answer: "unanswered" },
  "3cx": { answered_unclassified: "answered", no_answer: "unanswered", transferred: "redirected", abandoned_in_queue: "waiting|unanswered in the queue" },
  "zendesk-talk": { answered_unclassified: "completed", abandoned_in_queue: "abandoned_in_queue", no_answer: "abandoned_in_voicemail|not_answered" },
  quo: { answered_unclassified: "completed|answered", no_answer: "missed|no-answer|canceled", busy: "busy", failed: "failed", transferred: "forwarded", abandoned_in_queue: "abandoned" },
  hubspot: { answered_unclassified: "connected", no_answer: "no answer|unreachable", busy: "busy", voicemail_left: "left voicemail", follow_up_required: "left live message|answered - referral", wrong_number: "wrong number|answered - no longer with co.|answered - wrong contact", appointment_scheduled: "answered - meeting set", not_interested: "answered - not interested|answered - poor fit", disconnected: "hung up" },
  zoho: { interested: "interested", not_interested: "not interested", no_answer: "no response/busy", follow_up_required: "requested more info", callback_requested: "requested call back", wrong_number: "invalid number" },
  five9: { no_answer: "no answer", busy: "busy", machine_or_fax: "answering machine|fax", failed: "dial error|agent error|system error|system shutdown|resource unavailable|hardware timeout|station session|unknown connection|recycle", internal: "internal call", wrong_number: "operator intercept|moved out of area", abandoned_in_queue: "abandon", callback_requested: "queue callback assigned|queue callback timeout|duplicated callback request|call back", disconnected: "caller disconnected|hangup|no response from caller|disconnected", do_not_call: "do not call|do not contact|deceased", voicemail_left: "sent to voicemail|voicemail processed|voicemail returned|voicemail dump", transferred: "transferred to 3rd party|forwarded|forward participant", answered_unclassified: "no disposition", interested: "interested", not_interested: "declined", follow_up_required: "local follow up needed", spam: "spam" },
  vicidial: { deal_closed: "sale", transferred: "xfer|rqxfer|svyext", not_interested: "dec|ni|np", callback_requested: "callbk|cbhold", do_not_call: "dnc|dncc|dncl", machine_or_fax: "a|aa|afax", voicemail_left: "al|am|pm|qvmail|svyvm", busy: "b|ab", no_answer: "n|na", wrong_number: "dc|adc", abandoned_in_queue: "drop|xdrop|pdrop|timeot|nanque", out_of_hours: "afthrs", answered_unclassified: "svyrec|pu", disconnected: "svyhu", in_progress: "new|queue|incall", failed: "eri" },
  genesys: { answered_unclassified: "inin-wrap-up-timeout|inin-wrap-up-skipped", busy: "inin-outbound-busy", no_answer: "inin-outbound-no-answer", machine_or_fax: "inin-outbound-machine|inin-outbound-fax", wrong_number: "inin-outbound-sit-uncallable", disconnected: "inin-outbound-disconnect", abandoned_in_queue: "inin-outbound-failed-to-reach-agent" },
}; // prettier-ignore

const rows = Object.entries(table).flatMap(([profile, categories]) =>
  Object.entries(categories).flatMap(([category, codes]) =>
    codes.split("|").map((code) => [profile, code, category] as const),
  ),
);

describe("what vendors' codes mean (formats.md B)", () => {
  const known = new Set(knownDispositions.map(({ code }) => code));

  test.each(rows)("%s: %s is %s", (id, code, category) => {
    const profile = profiles.find((one) => one.id === id);
    const { dispositions = {}, results: ended = {} } = profile?.propose([], []) ?? {};
    const meaning = dispositions[code] ?? "";
    const found = meaning === "" && id !== "zoho" ? ofResult[ended[code] ?? ""] : meaning;
    expect(found ?? guessDisposition(code)).toBe(category);
  });

  test("every meaning that a profile gives is a category, and every result a result", () => {
    for (const { id, propose } of profiles) {
      const { dispositions = {}, results: ended = {} } = propose([], []);
      for (const [code, meaning] of Object.entries(dispositions))
        if (meaning !== "") expect(known.has(meaning), `${id} ${code}`).toBe(true);
      for (const [code, meaning] of Object.entries(ended))
        expect(
          [...results, "in_progress", "not_a_call", "no_call_id", "totals"].includes(meaning),
          `${id} ${code}`,
        ).toBe(true);
    }
  });

  test.each([
    ["Do-Not-Call list", "do_not_call"],
    ["Bad number", "wrong_number"],
    ["Not interested!", "not_interested"],
    ["Demo agreed", "demo_booked"],
    ["Meeting next week", "appointment_scheduled"],
    ["Closed won", "deal_closed"],
    ["please call back", "callback_requested"],
    ["wants more info", "follow_up_required"],
    ["Hot", "interested"],
    ["Répondeur", "voicemail_left"],
    ["queue timeout", "abandoned_in_queue"],
    ["besetzt", "busy"],
    ["sans réponse", "no_answer"],
    ["Hung-up", "disconnected"],
    ["Ticket resolved", "resolved"],
    ["Unresolved", null],
    ["escalated to tier 2", "escalated"],
    ["warm transfer", "transferred"],
    ["robocall", "spam"],
    ["Success", "answered_unclassified"],
    ["مهتم", "interested"],
    ["zz-17", null],
  ])("by its words, %s is %s", (code, category) => {
    expect(guessDisposition(code)).toBe(category);
  });
});
