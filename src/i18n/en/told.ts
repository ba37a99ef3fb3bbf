/** What is offered and said where the policy protects people: nothing promises names that are not given. */
export const told = {
  "command.export-report-guarded":
    "Save an HTML report with telephone numbers, people as the policy shows them",
  "command.cell-picture-guarded": "Save as a picture with telephone numbers, people as the policy shows them",
  "export.picture_made_guarded":
    "The picture is saved, with telephone numbers; people as the policy shows them.",
  "export.shown_guarded":
    "telephone numbers as the page shows them; people who work here only as the policy shows them",
  "export.hidden_guarded":
    "hidden: people who work here are numbered where the policy shows them at all, telephone numbers left out; words that somebody typed stay as they are",
  "hint.export_guarded": "A report to hand on, with or without telephone numbers, or paper and PDF",
  "hint.report_hidden_guarded":
    "One file that opens without a network. Pseudonyms are numbered, telephone numbers left out; what somebody typed stays.",
  "hint.print_guarded":
    "The page as it stands: people as the policy shows them, and the telephone numbers on it.",
  "policy.sheet.limits.typed":
    "What somebody typed stays as it was typed, and may name people: notes, headings, claims of findings, SQL, and what notebooks, versions, datasets and files are called. Queues, teams and campaigns are called as the phone system calls them.",
  "policy.sheet.limits.kept":
    "Notebooks, their versions and histories, and sealed reports from before keep in storage whom they named. It is not shown, searched or saved to files while this policy holds; deleting them removes it.",
  "policy.sheet.limits.several":
    "No two periods, no total and its parts, and no filter with what it leaves out differ by what fewer than {least} people did. That is so by day, half-hour and week, and by each filter and each breakdown for itself. Whoever puts together many looks at many periods and several filters, or compares what was told before and after an import, may still come close to a few people; so may whoever knows from elsewhere who worked when.",
  "finding.of_people": "a number of single people, whom the policy does not show",
  "report.values_hidden":
    "What stood in them is not shown: it may be a name, and they came in under a looser policy.",
  "table.untold":
    "{n, plural, one {{value} row is counted in, but not shown: too few people are behind it, or it would give them away.} other {{value} rows are counted in, but not shown: too few people are behind them, or they would give them away.}}",
  "chart.groups-too-few":
    "{n, plural, one {Too few people are behind the one group there is} other {Too few people are behind each of the # groups}} for it to be shown.",
  "chart.groups-left-out":
    "{n, plural, one {One group of too few people is} other {# groups of too few people are}} not shown apart",
  "report.head.named": "people by name",
  "report.head.pseudonyms": "people by pseudonym",
  "report.head.own_only": "of people only one’s own figures",
  "report.head.teams_only": "people not shown",
} as const;
