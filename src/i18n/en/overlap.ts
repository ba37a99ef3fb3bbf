/** What is said before an import of which much is stored already. */
export const overlap = {
  "overlap.title": "Much of this is already stored in “{system}”",
  "overlap.replaces":
    "{sampled, select, yes {About {stored}} other {{stored}}} of {rows} of “{title}” ({percent}) would be replaced by this newer export.",
  "overlap.changed":
    "{sampled, select, yes {About {changed}} other {{changed}}} of {rows} in these files ({percent}) are stored with other content.",
  "overlap.what":
    "A row that is in several exports counts once, as the newest export has it. If these files come from another phone system, choose that one before you import.",
  "overlap.sampled": "Counted in parts of the files; the report after the import has exact numbers.",
};
