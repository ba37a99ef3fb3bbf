/** Notebooks as documents: saving, undo, library, versions. */
export const documents = {
  "documents.template": "Template: your first change makes your own copy",
  "documents.saved": "Saved on this device",
  "documents.waiting": "Saving…",
  "documents.saving": "Saving…",
  "documents.failed": "Not saved",
  "documents.undo": "Undo",
  "documents.redo": "Redo",
  "documents.missing": "This notebook is not on this device",
  "documents.missing_why":
    "Notebooks stay on the device on which they were written. It may have been deleted here, or the address comes from another device.",
  "documents.missing_do": "Go to the overview",
  "documents.copy_note":
    "*The cell above and the cell below are two versions of one cell: both were written at the same time in two tabs. Keep the one you want and delete the other.*",
  "command.group.edit": "The notebook",
  "command.undo": "Undo",
  "command.redo": "Redo",
} as const;
