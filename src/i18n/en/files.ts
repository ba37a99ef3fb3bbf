/** The ways files come in beside choosing them, phone systems, saved mappings, and what datasets contribute. */
export const files = {
  "first.choose_folder": "Choose a folder",
  "app.part_failed": "This panel could not be shown",
  "data.counted": "{counted} of it are counted",
  "data.replaced":
    "{n, plural, one {{value} call is taken from a newer export} other {{value} calls are taken from newer exports}}",
  "data.uncounted":
    "{n, plural, one {{value} is a test or a phantom call} other {{value} are tests or phantom calls}}",
  "data.counted_once":
    "{n, plural, one {The datasets hold {stored}; {value} is counted, because a call that is in several exports counts once and tests do not count.} other {The datasets hold {stored}; {value} are counted, because a call that is in several exports counts once and tests do not count.}}",
  "import.panel.groups":
    "{n, plural, one {These files become one import.} other {These files come from {value} phone systems or lists: each becomes an import of its own, with its own report.}}",
  "import.panel.unreadable": "Cannot be read",
  "import.panel.system_which": "These calls belong to",
  "import.panel.country": "Numbers without a country code are in",
  "import.progress.of": "({at} of {of})",
  "report.imports": "{n, plural, one {{value} import} other {{value} imports}}",
  "import.interrupted": "The import of {files} was interrupted",
  "import.interrupted.drop":
    "The page was closed, or the device went off, before it was finished. Nothing of it was kept and everything else is as it was. Drop the file again to import it.",
  "import.interrupted.known":
    "The page was closed, or the device went off, before it was finished. Nothing of it was kept and everything else is as it was.",
  "import.interrupted.again": "Start it again",
  "import.interrupted.gone": "The file is no longer where it was. Drop it again.",
  "import.share_failed": "What was shared could not be kept on this device: its storage is full or blocked.",
  "folder.title": "Watched folder",
  "folder.what":
    "If your exports are saved to one folder, Dialbook can find the new ones in it. It reads the folder; it never writes to it.",
  "folder.unsupported":
    "This browser does not let a page keep a folder; Chrome and Edge on a computer do. Here, drop the folder on the page: files that are in already are recognised.",
  "folder.choose": "Choose the folder",
  "folder.other": "Choose another folder",
  "folder.watching": "Exports are looked for in",
  "folder.auto": "Import new exports when Dialbook opens",
  "folder.look": "Look for new exports",
  "folder.stop": "Stop watching",
  "folder.ask": "The browser asks again before Dialbook may look for new exports in “{folder}”.",
  "folder.refused": "Without your leave the folder cannot be read.",
  "folder.nothing": "There is nothing new in the folder.",
  "folder.gone": "The folder cannot be read: it was moved, renamed or removed. Choose it again.",
  "systems.title": "Phone systems",
  "systems.lead":
    "The accounts your calls come from. A new zone, clock or country also applies to what is already here.",
  "systems.only_sample":
    "The sample calls have no phone system to set up. One appears here with the first import of your own calls.",
  "systems.none": "A phone system appears here with the first import of its calls.",
  "systems.no_country": "country not said",
  "systems.imports": "{n, plural, one {{value} import} other {{value} imports}}",
  "systems.clock.local": "local time",
  "systems.clock.utc": "times in UTC",
  "systems.clock.offset": "times with their own offset",
  "systems.change": "Change",
  "systems.change_one": "Change {name}",
  "systems.clock_help":
    "Times as written in the files stay; what follows from them (the instant, the hour of the day, repeats) is worked out anew for all calls of this system.",
  "systems.country_help":
    "Numbers that are still as dialled are put into this country’s international form. Numbers that already have a country code stay.",
  "systems.save": "Save",
  "systems.saving": "Working out the calls anew…",
  "systems.saved": "The phone system was changed.",
  "mappings.title": "Saved mappings",
  "mappings.lead":
    "How you corrected the reading of files. Each is used again for files with the same columns.",
  "mappings.saved_at": "saved {date}",
  "mappings.edit": "Edit",
  "mappings.remove": "Delete",
  "mappings.removed": "The mapping of “{name}” was deleted.",
  "mappings.edit_note":
    "What you change here holds for the next import; what is already here stays as it was read.",
  "mappings.save": "Save the mapping",
  "mappings.saved": "The mapping was saved.",
  "import.panel.read_otherwise": "Not right? Read it as something else",
  "import.panel.zone_shown": "Shown in the time zone",
  "import.panel.durations_in": "durations: {unit}",
  "import.panel.kept": "Kept on this device after the import: {parts}.",
  "import.panel.kept_used":
    "{n, plural, one {{value} column that is read} other {{value} columns that are read}}",
  "import.panel.kept_written":
    "{n, plural, one {{value} other as written} other {{value} others as written}}",
  "import.panel.kept_masked":
    "{n, plural, one {{value} column masked ({columns})} other {{value} columns masked ({columns})}}",
  "import.panel.kept_not": "{n, plural, one {{value} column not at all} other {{value} columns not at all}}",
  "report.headline_overlap":
    "{n, plural, one {{added} new call} other {{added} new calls}}, {m, plural, one {{replaced} replaced} other {{replaced} replaced}}",
  "report.headline": "{calls} imported",
  "report.absent_count":
    "{n, plural, one {{value} thing we could count is not in the file} other {{value} things we could count are not in the file}}",
} as const;
