/** What stands behind a button or a short line, said before it is opened. */
export const hints = {
  "hint.export": "A report to hand on, with or without names, or paper and PDF",
  "hint.notebook": "Copy, pin or save this notebook",
  "hint.notebook_own": "Rename, copy, pin or save this notebook; its versions; the trash",
  "hint.save_chart": "Its numbers for a spreadsheet, or its picture",
  "hint.report":
    "One file that opens without a network. People who work here are numbered, telephone numbers left out.",
  "hint.report_full": "The same file with the names and numbers that this page shows.",
  "hint.report_guarded":
    "The same file with customers’ numbers as this page shows them, and people as the workspace policy shows them. What somebody typed stays.",
  "hint.print": "The page as it stands, with the names and numbers that it shows.",
  "hint.save.csv": "One row for each mark, with its count and interval where it has one",
  "hint.save.svg": "Sharp at any size, for slides and print",
  "hint.save.png": "For mail and chat",
  "hint.duplicate": "A copy of your own to change",
  "hint.pin": "To the top of the list of notebooks",
  "hint.markdown": "The notebook without any calls, to keep or to pass on",
  "hint.versions": "What it was before, and how to go back",
  "hint.trash": "Kept there for 30 days",
  "notebook.period.same": "same days as “{name}”",
  "notes.said": "Noted: {text}",
  "policy.foot.link": "How people are protected",
} as const;
