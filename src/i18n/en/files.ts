/** The ways files come in beside choosing them, phone systems, saved mappings, and what datasets contribute. */
export const files = {
  "app.part_failed": "This panel could not be shown",
  "data.counted": "{counted} of it are counted",
  "data.replaced":
    "{n, plural, one {{value} call is taken from a newer export} other {{value} calls are taken from newer exports}}",
  "data.uncounted":
    "{n, plural, one {{value} is a test or a phantom call} other {{value} are tests or phantom calls}}",
  "data.counted_once":
    "{n, plural, one {The datasets hold {stored}; {value} is counted, because a call that is in several exports counts once and tests do not count.} other {The datasets hold {stored}; {value} are counted, because a call that is in several exports counts once and tests do not count.}}",
} as const;
