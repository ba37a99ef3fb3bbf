/** Which attempt reaches, and when. */
export const attempts = {
  "editing.chart.attempts": "Whether one more attempt pays",
  "editing.chart.best-time": "When people pick up",
  "opens.attempts": "Show the attempts",
  "opens.attempts-reached": "Show those that reached somebody, a wrong number too",
  "chart.attempts.title": "What each further attempt reaches",
  "chart.attempts.subtitle":
    "Attempts made in the period at leads that none before had reached, {n, number} of them first attempts: the share they reached, with 95% interval; below it, leads tried",
  "chart.attempts.description":
    "Attempt {from} reaches {first}, attempt {last} {lastShare} of the {lastN, plural, one {# lead} other {# leads}} still tried then. Had all been tried as often, {all} would be reached.",
  "chart.attempts.nth": "Attempt {n, number}",
  "chart.attempts.reached":
    "Reached {share}: {k, number} of {n, plural, one {# lead} other {# leads}} not reached before",
  "chart.attempts.by-then": "Reached by then: {share}, had all been tried as often",
  "chart.attempts.each": "This attempt",
  "chart.attempts.cumulative": "Reached by then",
  "chart.attempts.at-risk": "Leads tried",
  "chart.attempts.reached-column": "Reached",
  "chart.best-time.title": "When people pick up",
  "chart.best-time.subtitle":
    "Attempts made in the period that reached somebody: {share} of {n, number}, {leads, number} of them first attempts at leads{others, plural, =0 {} one { and # at a number of no lead} other { and # at numbers of no lead}}; hatched: fewer than {few, number}",
  "chart.best-time.of": "{k, number} of {n, plural, one {# attempt} other {# attempts}}",
  "chart.best-time.attempts": "Attempts",
  "chart.best-time.connects": "Reached",
  "chart.best-time.overall": "{share} of these attempts reach somebody.",
  "chart.best-time.better": "More than that: {times}.",
  "chart.best-time.worse": "Less than that: {times}.",
  "chart.best-time.unclear": "No hour can be told from that: chance explains the differences.",
  "known.country": "The country is known for {share} of what is counted here: {k, number} of {n, number}.",
  "known.region": "The region is known for {share} of what is counted here: {k, number} of {n, number}.",
} as const;
