/** Holidays from a file, on their way into the opening hours. */
export const closures = {
  "closures.added":
    "{n, plural, =0 {No new holiday} one {{value} holiday added to the opening hours} other {{value} holidays added to the opening hours}}",
  "closures.kept":
    "They stand under Settings, Opening hours, where each can be changed or removed. Nothing else of the file was kept.",
  "closures.open": "See the opening hours",
  "closures.count_added": "Holidays added",
  "closures.count_known": "There already",
  "closures.unset": "No opening hours were set: on all other days, calls count as before.",
  "closures.own_queues":
    "{n, plural, one {{value} queue has opening hours of its own; they stay as they are.} other {{value} queues have opening hours of their own; they stay as they are.}}",
  "closures.list": "Added as closed",
  "closures.where": "Where it goes",
  "closures.note":
    "Each day becomes a closed day in the opening hours of the workspace. Nothing else of the file is kept.",
} as const;
