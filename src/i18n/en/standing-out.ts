/** Weeks that stand out. */
export const standingOut = {
  "cell.kind.standing-out": "Weeks that stand out",
  "editing.kind.standing-out": "Weeks that stand out",
  "editing.kind.standing-out.what":
    "Weeks of all the data in which one metric was far from usual, and the way to look at them.",
  "standing.lead": "{n, plural, one {Stands out} other {Stand out}} among {weeks} whole weeks:",
  "standing.look": "Look at {period}",
  "standing.usual": "of {n}, in a usual week {value} ({low} to {high})",
  "standing.more":
    "{n, plural, one {# further week or stretch stands} other {# further weeks or stretches stand}} out less.",
  "standing.none": "{metric}: no week stands out among {weeks} whole ones; from {low} to {high} is usual.",
  "standing.few":
    "{metric}: from {least} whole weeks on, those that stand out are named here; there {weeks, plural, =0 {is none} one {is #} other {are #}} yet.",
  "standing.opens": "Its link leads to",
  "standing.opens_none": "no other notebook: only the weeks themselves",
  "standing.note":
    "{filtered, select, yes {With these filters} other {Over all data}}, whatever the period. Usual is the median week, give or take 3.145 median differences from one week to the next.",
} as const;
