/** Gaps, goals, the phone system’s own figures, restatements. */
export const gaps = {
  "gaps.title": "Gaps to targets and benchmarks",
  "gaps.open": "See which gaps matter most",
  "gaps.current": "Now",
  "gaps.reference": "Target or benchmark",
  "gaps.gap": "Gap",
  "gaps.trend": "13 weeks",
  "gaps.trend_of": "{metric}, week by week",
  "gaps.weight": "Worth",
  "gaps.calls": "{n, plural, one {{value} call} other {{value} calls}}",
  "gaps.target": "your target",
  "gaps.none": "Nothing here has a target or a benchmark of the same formula yet.",
  "gaps.verdict.better": "better",
  "gaps.verdict.worse": "worse",
  "gaps.verdict.about_the_same": "within",
  "gaps.verdict.cannot_tell": "cannot tell",
  "gaps.note":
    "Worth is the size of a gap times the calls it was counted over: for shares the calls that would have to turn out otherwise, for durations the calls that the gap would fill. A guide to what to begin with, not an amount.",
  "target.progress":
    "{n, plural, one {{value} target} other {{value} targets}}: {met} met, {missed} missed, {unsure} cannot tell",
  "reconcile.title": "{metric}: another figure",
  "reconcile.here": "Here it is {value} for {period}: {formula}.",
  "reconcile.figure": "Figure of the phone system",
  "reconcile.figure_percent": "Figure of the phone system, in %",
  "reconcile.figure_seconds": "Figure of the phone system, in seconds or as 0:34",
  "reconcile.find": "Find the formula",
  "reconcile.note":
    "Type the figure that the console shows for the same days and calls. Every formula with the usual thresholds is tried.",
  "reconcile.busy": "Trying formulas and thresholds.",
  "reconcile.exact": "These give the same figure.",
  "reconcile.near":
    "None gives just this figure; these come nearest. Days, time zone or a filter may differ.",
  "reconcile.same": "the same",
  "reconcile.of": "{numerator} of {denominator}",
  "reconcile.rows": "against here {numerator} above and {denominator} below the line",
  "reconcile.adopt": "Use it everywhere",
  "reconcile.adopt_queue": "Use it for {queue}",
  "restated.title":
    "{n, plural, one {{value} figure shown before has changed} other {{value} figures shown before have changed}}",
  "restated.line": "{metric}, {period}: {before} to {now} ({cause})",
  "restated.reexported":
    "{n, plural, one {{value} call now told by another export} other {{value} calls now told by another export}}",
  "restated.changed":
    "{n, plural, one {{value} call changed in a newer export} other {{value} calls changed in a newer export}}",
  "restated.matured": "time to follow up has passed for more calls",
  "restated.elsewhere": "calls of other days changed",
  "restated.added": "{n, plural, one {{value} call added} other {{value} calls added}}",
  "restated.removed": "{n, plural, one {{value} call removed} other {{value} calls removed}}",
  "restated.noted": "Noted",
} as const;
