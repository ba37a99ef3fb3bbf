/** How dispositions are grouped by meaning, in the order of every stack and legend. */
export const dispositionGroups = ["won", "moving", "reached_no", "not_reached", "unknown"] as const;
export type DispositionGroup = (typeof dispositionGroups)[number];

/** What a call counts as that carries a disposition. */
export const countsAs = [
  "conversion",
  "sale",
  "appointment",
  "promise",
  "doNotCall",
  "terminal",
  "wrongParty",
  "retry",
  "uncoded",
] as const;
/**
 * `promise`: somebody is to be called again. `terminal`: nobody should be. `wrongParty`: a conversation with somebody
 * else than was meant. `retry`: nobody was reached, so that it is tried again. `uncoded`: says nothing of what came of
 * the call, which counts as not coded.
 */
export type CountsAs = (typeof countsAs)[number];

export interface Disposition {
  readonly code: string;
  readonly group: DispositionGroup;
  readonly counts: readonly CountsAs[];
  readonly humanContact: boolean;
  readonly rightParty: boolean;
  readonly needsFollowUp: boolean;
}

const flags: Readonly<Record<string, CountsAs>> = {
  c: "conversion", s: "sale", a: "appointment", p: "promise", n: "doNotCall", x: "terminal", w: "wrongParty", t: "retry", u: "uncoded",
}; // prettier-ignore

const d = (code: string, group: DispositionGroup, letters: string): Disposition => ({
  code,
  group,
  counts: [...letters].flatMap((letter) => flags[letter] ?? []),
  humanContact: letters.includes("h"),
  rightParty: letters.includes("r"),
  needsFollowUp: letters.includes("f"),
});

/** The fourteen canonical dispositions (metrics.md 1.3 and its `disposition_map`), best outcome first. */
export const dispositions: readonly Disposition[] = [
  d("deal_closed", "won", "hrcsx"),
  d("appointment_scheduled", "won", "hrca"),
  d("demo_booked", "won", "hrca"),
  d("interested", "moving", "hrf"),
  d("follow_up_required", "moving", "hrfp"),
  d("callback_requested", "moving", "hrfp"),
  d("not_interested", "reached_no", "hrx"),
  d("do_not_call", "reached_no", "hrnx"),
  d("wrong_number", "reached_no", "hwx"),
  d("voicemail_left", "not_reached", "t"),
  d("no_answer", "not_reached", "t"),
  d("busy", "not_reached", "t"),
  d("abandoned_in_queue", "not_reached", "f"),
  d("disconnected", "not_reached", "ft"),
];

/** The further categories that vendors' codes need (formats.md B), best outcome first. */
export const furtherDispositions: readonly Disposition[] = [
  d("resolved", "won", "hr"),
  d("escalated", "moving", "hr"),
  d("transferred", "moving", "hr"),
  d("spam", "reached_no", "hw"),
  d("declined", "not_reached", "t"),
  d("machine_or_fax", "not_reached", "t"),
  d("failed", "not_reached", "t"),
  d("abandoned_short", "not_reached", ""),
  d("abandoned_in_ivr", "not_reached", ""),
  d("out_of_hours", "not_reached", "f"),
  d("answered_unclassified", "unknown", "hu"),
  d("internal", "unknown", "u"),
  d("in_progress", "unknown", "u"),
];

const byGroup = (list: readonly Disposition[]): readonly Disposition[] =>
  dispositionGroups.flatMap((group) => list.filter((disposition) => disposition.group === group));

/** All categories that Dialbook knows by itself, in the order of every stack and legend. */
export const knownDispositions: readonly Disposition[] = byGroup([...dispositions, ...furtherDispositions]);
