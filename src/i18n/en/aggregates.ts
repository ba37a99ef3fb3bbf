/** Reports of sums that are told by name: why they are refused, and what to export instead. */
export const aggregates = {
  "error.file_aggregates_avaya.what":
    "“{file}” is an interval report of Avaya CMS: sums by split, agent or interval.",
  "error.file_aggregates_avaya.why":
    "No row of it is a call. Dialbook computes such figures itself, from every call, so that they can be checked.",
  "error.file_aggregates_avaya.do":
    "Export the call records (External Call History) for the same period: they have columns such as segstart and calling_pty.",
  "error.file_aggregates_freshcaller.what":
    "“{file}” is a metrics report of Freshcaller: sums, not single calls.",
  "error.file_aggregates_freshcaller.why":
    "No row of it is a call. Dialbook computes such figures itself, from every call, so that they can be checked.",
  "error.file_aggregates_freshcaller.do": "Export the list of calls (Call metrics) for the same period.",
  "error.file_aggregates_talkdesk.what": "“{file}” is Talkdesk’s list of agents, not of calls.",
  "error.file_aggregates_talkdesk.why": "No row of it is a call.",
  "error.file_aggregates_talkdesk.do": "Export the Calls or the Contacts report for the period.",
};
