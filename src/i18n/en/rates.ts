/** What a rate leaves aside, what it takes for a no, and which hours it counts. */
export const rates = {
  "extra.missed_untold": "missed calls not in this rate, which may hide abandoned ones",
  "extra.uncoded": "without a code, counted as no",
  "extra.in_hours": "{figure}, in opening hours",
  "population.in_hours": "{population}, in opening hours",
  "card.missed_untold":
    "{n, plural, one {{value} missed call is not in this rate: this phone system does not tell abandoned calls apart} other {{value} missed calls are not in this rate: this phone system does not tell abandoned calls apart}}",
  "uncoded.conversion-rate":
    "{n, plural, one {{value} conversation without a code counts as not converted} other {{value} conversations without a code count as not converted}}",
  "uncoded.inbound":
    "{n, plural, one {{value} inbound call without a code counts as not converted} other {{value} inbound calls without a code count as not converted}}",
  "uncoded.appointment-setting-rate":
    "{n, plural, one {{value} conversation without a code counts as without an appointment} other {{value} conversations without a code count as without an appointment}}",
  "volume.closed": "outside opening hours",
  "volume.in_hours":
    "In opening hours. With the calls counted apart below: {n, plural, one {{value} inbound call} other {{value} inbound calls}} in all.",
  "uncoded.state": "{what} ({percent}).",
  "reconcile.wrong_number": "This is not a figure. Type digits, such as 78.4.",
  "reconcile.wrong_seconds": "This is not a length of time. Type seconds, or minutes and seconds as 0:34.",
  "reconcile.wrong_share": "A percentage lies between 0 and 100.",
  "reconcile.wrong_negative": "The figure cannot be below 0.",
} as const;
