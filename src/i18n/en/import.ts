/** What the importer asks, refuses and reports, by the codes of src/import. */
export const importing = {
  "import.profile.aircall": "Aircall",
  "import.profile.twilio": "Twilio",
  "import.profile.ringcentral": "RingCentral call log",
  "import.profile.ringcentral-reports": "RingCentral Performance Reports",
  "import.profile.hubspot": "HubSpot calls",
  "import.profile.salesforce": "Salesforce calls (tasks)",
  "import.profile.salesforce-voice": "Salesforce voice calls",
  "import.profile.zoho": "Zoho CRM calls",
  "import.profile.technion": "Queue log of a voice-response unit",
  "import.profile.generic": "General call log",
  "import.profile.dialbook-calls": "Dialbook calls",
  "import.profile.dialbook-leads": "Dialbook leads",
  "import.profile.dialbook-deals": "Dialbook deals",
  "import.profile.dialbook-surveys": "Dialbook surveys",
  "import.profile.dialbook-spend": "Dialbook spend",
  "import.profile.dialbook-agent_time": "Dialbook agent time",
  "import.reason.signature": "has the columns {columns}, which only this layout has",
  "import.reason.usual_columns": "{found} of the {total} columns this layout usually has",
  "import.reason.known_columns": "{found} of {total} columns have names we know",
  "import.reason.own_format": "{found} of {total} columns are Dialbook’s own",
  "import.reason.columns_read": "reads {found} of the file’s {total} columns",
  "import.reason.shape": "no column names, but {found} of {total} rows have its shape",
  "import.doubt.layout_unconfirmed":
    "The layout of {system} is not confirmed by a real file: check the preview.",
  "import.doubt.date_missing":
    "The times in {column} carry no date (for example {example}). Which day are these calls from?",
  "import.doubt.date_order":
    "In {column}, {example} could be day first or month first, and no value decides it. Please say which.",
  "import.doubt.date_hijri":
    "{column} holds Hijri dates, for example {example}. Dialbook reads Gregorian dates only: set the phone system’s export to the Gregorian calendar and export again.",
  "import.doubt.columns_guessed":
    "{columns} {count, plural, one {is} other {are}} told by what {count, plural, one {it holds} other {they hold}}, not by name: check the preview.",
  "import.doubt.date_mixed":
    "Some dates in {column} can only be day first and others only month first. Rows that do not fit the chosen order are rejected.",
  "import.doubt.start_missing":
    "No column says when the calls were. Choose the one that does, under Columns below.",
  "import.doubt.direction_missing":
    "No column says whether calls came in or went out. Choose the column, or say what all calls are.",
  "import.doubt.required_missing": "Nothing is read as {column}, which these rows need. Which column is it?",
  "import.doubt.zone_assumed":
    "The file does not name its time zone. We take this device’s, {zone}: please check.",
  "import.doubt.direction_codes":
    "{count, plural, one {One direction is unknown: {codes}. Rows with it are rejected until it has a meaning.} other {# directions are unknown: {codes}. Rows with them are rejected until they have a meaning.}}",
  "import.doubt.result_codes":
    "{count, plural, one {One result has no meaning yet: {codes}.} other {# results have no meaning yet: {codes}.}}",
  "import.doubt.disposition_codes":
    "{count, plural, one {One disposition has no meaning yet: {codes}.} other {# dispositions have no meaning yet: {codes}.}}",
  "import.doubt.result_missing":
    "No column says how calls ended. A call with talk or answer time counts as answered.",
  "import.doubt.id_missing":
    "Calls have no number of their own. We recognise a call by its start, direction, parties and line.",
  "import.doubt.id_not_unique":
    "{column} does not tell calls apart: {conflicts, plural, one {one row repeats} other {# rows repeat}} a value of another call. We recognise a call by its start, direction, parties and line instead.",
  "import.doubt.duration_unit":
    "{column} does not say its unit; we read it as {unit, select, ms {milliseconds} min {minutes} other {seconds}}.",
  "import.doubt.encoding_assumed":
    "The file is not Unicode. We read it as {encoding}; look at the accented letters in the preview.",
  "import.doubt.header_below": "The column names stand in line {line}; what is above them is left out.",
  "import.doubt.header_none": "The file has no line with column names. Please say what each column is.",
  "import.reject.start_missing": "no start time",
  "import.reject.date_impossible": "not a date that exists, or not in the chosen order",
  "import.reject.offset_in_local": "carries its own time zone, though the file is read as local time",
  "import.reject.direction_unknown": "a direction without a meaning",
  "import.reject.direction_missing": "no direction",
  "import.reject.value_missing": "a value that is needed is missing",
  "import.reject.number_unreadable": "not a number",
  "import.reject.too_few_fields": "fewer fields than the columns we read",
  "import.reject.too_many_fields": "more fields than columns",
  "import.reject.unclosed_quote": "a quotation mark that is never closed",
  "import.excluded.phantom": "phantom call",
  "import.excluded.in_progress": "not finished when exported",
  "import.excluded.not_a_call": "fax or message",
  "import.excluded.no_call_id": "row without a call id",
  "import.excluded.totals": "row of totals",
  "import.excluded.footer": "line below the table (who made the report, whose it is)",
  "import.excluded.other_table": "row of another table in the same file",
  "import.excluded.blank": "empty row",
} as const;
