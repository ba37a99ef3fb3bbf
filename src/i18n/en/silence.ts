/** Open days on which the data has no calls. */
export const silence = {
  "cell.kind.silent-days": "Open days without calls",
  "editing.kind.silent-days": "Open days without calls",
  "editing.kind.silent-days.what":
    "Days on which a phone system or a queue should have had calls and the data has none: a missing export is seen at once.",
  "silence.who": "Where",
  "silence.whole": "Whole phone system",
  "silence.when": "Without a call",
  "silence.days": "Open days",
  "silence.usual": "Calls usual then",
  "silence.none":
    "{n, plural, one {The open day of this period has calls, and so has every queue that usually has some.} other {Each of the {value} open days of this period has calls, and so has every queue on its usual weekdays.}}",
  "silence.unknown":
    "There are too few days to tell which are usual. Two of a weekday are enough, or the opening hours in Settings.",
  "silence.note":
    "A holiday, an outage, or an export that is missing. Open is what the opening hours in Settings say; without them, weekdays of which four in five have calls. Closed days between two silent ones are passed over; a queue is looked at on days on which its phone system has calls, and is left out where fewer than five calls are usual.",
} as const;
