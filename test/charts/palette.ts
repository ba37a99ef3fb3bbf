import type { Colours } from "../../src/charts";

/** The light theme as it was resolved in Chromium, so that snapshots can be opened and looked at. */
export const palette: Colours = {
  "--disposition-deal_closed": "#00572e",
  "--disposition-appointment_scheduled": "#1f7c46",
  "--disposition-demo_booked": "#48a260",
  "--disposition-interested": "#154d8c",
  "--disposition-follow_up_required": "#2f72b1",
  "--disposition-callback_requested": "#4d96cd",
  "--disposition-wrong_number": "#af874d",
  "--disposition-not_interested": "#9a633b",
  "--disposition-do_not_call": "#a12721",
  "--disposition-voicemail_left": "#5b6167",
  "--disposition-no_answer": "#8c9094",
  "--disposition-busy": "#73787d",
  "--disposition-abandoned_in_queue": "#5a5162",
  "--disposition-disconnected": "#897e91",
  "--disposition-own": "#8b5d96",
  "--disposition-rest": "#77818c",
  "--disposition-unknown": "#89867e",
  "--chart-on-middle": "#191f25",
  "--paper": "#f9f8f3",
  "--ink": "#191f25",
  "--ink-quiet": "#545c64",
  "--line": "#dad9d3",
  "--line-strong": "#7b8187",
  "--accent": "#005990",
};
