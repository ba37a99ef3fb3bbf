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
} as const;
