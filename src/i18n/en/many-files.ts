/** Many files on their way in at once, what is asked of them, and what a file that says too little is told. */
export const manyFiles = {
  "import.panel.files": "Files",
  "import.panel.asks": "{n, plural, one {{value} question} other {{value} questions}}",
  "import.panel.cannot_start_files":
    "{n, plural, one {{value} file has an open question: answer it first.} other {{value} files have open questions: answer them first.}}",
  "import.panel.start_others":
    "{n, plural, one {Leave it out and import {files}} other {Leave them out and import {files}}}",
  "import.panel.no_start_preview":
    "No column says when the calls were. Until one is chosen, no row can be shown as a call.",
  "import.panel.needs_day_preview": "The rows can be shown once the day is known.",
  "import.panel.not_calls":
    "Several rows can be one call: they are put together when the file is imported, and rows of events that are no calls are left out.",
} as const;
