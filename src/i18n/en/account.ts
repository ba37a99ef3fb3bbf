/** What became of the calls of an import. */
export const account = {
  "account.title": "{n, plural, one {What became of the call} other {What became of the {value} calls}}",
  "account.inbound": "Inbound",
  "account.outbound": "Outbound",
  "account.internal": "Among colleagues, counted apart",
  "account.tests": "Test calls, never counted",
  "account.phantom": "Phantom calls, never counted",
  "account.replaced": "The same call again, told by another row",
  "account.note":
    "{n, plural, one {{value} call is on this device for the notebooks. A notebook counts those of its period: Overview opens on one week.} other {{value} calls are on this device for the notebooks. A notebook counts those of its period: Overview opens on one week.}}",
  "data.repeated":
    "{n, plural, one {{value} is a call that stands twice in the files} other {{value} are calls that stand twice in the files}}",
} as const;
