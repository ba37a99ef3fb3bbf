/** How dispositions are grouped by meaning, in the order of every stack and legend. */
export const dispositionGroups = ["won", "moving", "reached_no", "not_reached", "unknown"] as const;
export type DispositionGroup = (typeof dispositionGroups)[number];

export interface Disposition {
  readonly code: string;
  readonly group: DispositionGroup;
  readonly humanContact: boolean;
  readonly rightParty: boolean;
  readonly conversion: boolean;
  readonly appointment: boolean;
  readonly needsFollowUp: boolean;
  readonly retry: boolean;
}

const d = (code: string, group: DispositionGroup, flags: string): Disposition => ({
  code,
  group,
  humanContact: flags.includes("h"),
  rightParty: flags.includes("r"),
  conversion: flags.includes("c"),
  appointment: flags.includes("a"),
  needsFollowUp: flags.includes("f"),
  retry: flags.includes("t"),
});

/** The fourteen canonical dispositions (metrics.md 1.3 and its `disposition_map`), best outcome first. */
export const dispositions: readonly Disposition[] = [
  d("deal_closed", "won", "hrc"),
  d("appointment_scheduled", "won", "hrca"),
  d("demo_booked", "won", "hrca"),
  d("interested", "moving", "hrf"),
  d("follow_up_required", "moving", "hrf"),
  d("callback_requested", "moving", "hrf"),
  d("not_interested", "reached_no", "hr"),
  d("do_not_call", "reached_no", "hr"),
  d("wrong_number", "reached_no", "h"),
  d("voicemail_left", "not_reached", "t"),
  d("no_answer", "not_reached", "t"),
  d("busy", "not_reached", "t"),
  d("abandoned_in_queue", "not_reached", "f"),
  d("disconnected", "not_reached", "ft"),
];
