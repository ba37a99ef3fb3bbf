export const errors = {
  "error.record_damaged.what":
    "{named, select, yes {Stored data of “{dataset}” is damaged.} other {Something stored on this device is damaged.}}",
  "error.record_damaged.why":
    "Its contents no longer match the checksum taken when it was saved ({what}). Dialbook does not show numbers from it.",
  "error.record_damaged.do":
    "Import the original file again, or restore a backup. Everything else still works.",
  "error.newer_app_wrote.what": "This data was saved by a newer version of Dialbook.",
  "error.newer_app_wrote.why":
    "An older version could damage it, so nothing is written. You can still read it.",
  "error.newer_app_wrote.do": "Reload the page to get the newer version.",
  "error.storage_full.what": "There is not enough space on this device.",
  "error.storage_full.why":
    "{sized, select, yes {The browser refused to store {needed, number, ::scale/0.000001 .0} MB more.} other {The browser refused to store more.}} Nothing that was saved before is lost.",
  "error.storage_full.do": "Delete data you no longer need, or free space on the disk, and try again.",
  "error.storage_unavailable.what": "The browser's storage is not answering.",
  "error.storage_unavailable.why":
    "It was switched off, it was lost while the device slept, or another program blocks it ({detail}).",
  "error.storage_unavailable.do": "Reload the page. What was saved before is still there.",
  "error.outdated_tab.what": "This tab is out of date.",
  "error.outdated_tab.why":
    "Another tab has opened a newer version of Dialbook or erased the data, so this one has stopped writing.",
  "error.outdated_tab.do": "Reload this tab.",
  "error.import_swept.what": "The import could not be finished.",
  "error.import_swept.why": "What it had stored so far was cleared away, because it looked abandoned.",
  "error.import_swept.do": "Start the import again. Nothing stored before was changed.",
  "error.segment_missing.what": "A block of stored calls was not found.",
  "error.segment_missing.why": "It was replaced or deleted while it was being read.",
  "error.segment_missing.do": "Try again. If it happens again, reload the page.",
  "error.erase_incomplete.what": "Not everything could be erased.",
  "error.erase_incomplete.why": "Another tab is still holding the data.",
  "error.erase_incomplete.do": "Close the other Dialbook tabs and erase again.",
  "error.file_empty.what": "“{file}” is empty.",
  "error.file_empty.why": "It has no bytes, or nothing but blank lines.",
  "error.file_empty.do": "Export it again from the phone system and drop the new file.",
  "error.file_header_only.what": "“{file}” has column names but no rows.",
  "error.file_header_only.why": "The export found no calls for the period or filter it was made with.",
  "error.file_header_only.do": "Export it again with a longer period, and check its filters.",
  "error.file_spreadsheet.what": "“{file}” is a spreadsheet, whatever its name ends in.",
  "error.file_spreadsheet.why": "Dialbook reads delimited text (CSV) so far, not workbooks.",
  "error.file_spreadsheet.do":
    "Open it in the spreadsheet program, choose Save as, CSV UTF-8, and drop that file.",
  "error.file_archive.what": "“{file}” is a compressed archive.",
  "error.file_archive.why": "Dialbook reads the text files inside, not the archive.",
  "error.file_archive.do": "Unpack it and drop the CSV files.",
  "error.file_markup.what": "“{file}” is a web page or XML, not a call log.",
  "error.file_markup.why": "Some systems send their sign-in page or an error instead of the export.",
  "error.file_markup.do": "Sign in to the phone system, export again as CSV, and drop that file.",
  "error.file_json.what": "“{file}” is JSON.",
  "error.file_json.why": "Dialbook reads delimited text (CSV) so far.",
  "error.file_json.do": "Export as CSV, and drop that file.",
  "error.file_binary.what": "“{file}” is not text.",
  "error.file_binary.why": "It holds bytes that no text file has.",
  "error.file_binary.do": "Choose the CSV export of the phone system.",
  "error.file_aggregates.what": "“{file}” holds sums, not single calls.",
  "error.file_aggregates.why":
    "Its columns are averages, counts or shares, and no row has a call of its own. Dialbook computes such figures itself, from every call, so that they can be checked.",
  "error.file_aggregates.do":
    "Export the detailed call log (call history, call detail records) for the same period.",
  "error.record_too_long.what": "A row is too long to be a call: it starts in line {line}.",
  "error.record_too_long.why":
    "A row may have {limit, number} characters. One this long usually means that line breaks were lost or a quotation mark is never closed.",
  "error.record_too_long.do": "Look at that line in a text editor, or export the file again.",
  "error.file_changed.what": "“{file}” changed or went away while it was being read.",
  "error.file_changed.why": "The browser could no longer read it. Nothing of it was imported.",
  "error.file_changed.do": "Choose the file again.",
  "error.import_blocked.what": "“{file}” cannot be imported yet.",
  "error.import_blocked.why": "Something is still open that we must not guess.",
  "error.import_blocked.do": "Answer what is marked in the import panel, then start again.",
  "error.zone_unknown.what": "The time zone “{zone}” is not known here.",
  "error.zone_unknown.why":
    "It is not a name of the zone list (such as Europe/Berlin), or this browser does not have it.",
  "error.zone_unknown.do": "Choose a zone from the list.",
} as const;
