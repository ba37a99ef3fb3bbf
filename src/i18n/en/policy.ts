/** The workspace's policy on people: presets, changes, files, the fact sheet. */
export const policy = {
  "policy.settings_link": "Change who is shown, and see what was changed",
  "policy.foot.named": "People who work here are shown by name.",
  "policy.foot.pseudonyms":
    "People who work here are shown by pseudonym; no figure of fewer than {least} people is told.",
  "policy.foot.own_only":
    "Of the people who work here only one’s own figures are shown; no other figure of fewer than {least} people is told.",
  "policy.foot.teams_only":
    "People who work here are not shown; no figure of fewer than {least} people is told.",
  "policy.lead":
    "How people who work here are kept and shown: in files from now on, and at once in everything that is shown of what is here already.",
  "policy.preset": "Start from",
  "policy.preset.private": "Private workspace",
  "policy.preset.private.detail":
    "By name, for somebody who looks at calls of their own or may know who is who.",
  "policy.preset.council": "Agreed with a works council",
  "policy.preset.council.detail": "By pseudonym, and no figure of fewer than five people.",
  "policy.preset.own": "One person’s own figures",
  "policy.preset.own.detail": "My own calls by name, everybody else’s only together.",
  "policy.preset.germany": "Germany",
  "policy.preset.germany.detail": "Teams only, groups of five, no recordings, no hours of single people.",
  "policy.least": "Smallest group",
  "policy.least.unit": "people",
  "policy.least.help":
    "A figure that rests on fewer people is not told, nor is a second one from which it could be worked out. Of one person’s row it is the fewest calls.",
  "policy.apply": "Apply",
  "policy.loosens": "This shows more of people than before.",
  "policy.why": "Reason, kept in the log",
  "policy.fixed":
    "{organisation} fixed this policy with a file on {day}. It can be changed only by another such file, dropped on this page.",
  "policy.free":
    "An organisation can fix the policy with a file: drop it anywhere on the page. The file of the present policy can be saved here.",
  "policy.save_file": "Save as a policy file",
  "policy.organisation": "Name of the organisation",
  "policy.taken": "The policy of {organisation} holds now.",
  "policy.released": "{organisation} leaves the policy to this workspace.",
  "policy.person": "page",
  "policy.person_of": "Page of {name}",
  "policy.untold": "not told: too few people",
  "policy.log": "Changes of the policy",
  "policy.log.who": "Who made a change cannot be known: there are no accounts on this device.",
  "policy.log.none": "Never changed.",
  "policy.log.when": "When",
  "policy.log.what": "What",
  "policy.log.from": "From",
  "policy.log.to": "To",
  "policy.log.why": "Why",
  "policy.log.level": "how people are shown",
  "policy.log.least": "smallest group",
  "policy.log.own": "whose own figures",
  "policy.log.fixed": "fixed by a file",
  "policy.log.released": "left to the workspace by a file",
  "policy.log.no_reason": "stricter: none needed",
  "policy.sheet": "Fact sheet on people",
  "policy.sheet.open": "Fact sheet, to print",
  "policy.sheet.back": "Back to privacy",
  "policy.sheet.print": "Print",
  "policy.sheet.lead":
    "What Dialbook keeps and shows of the people who work here, on this device, on {day}. Nothing of it leaves the device unless somebody exports it.",
  "policy.sheet.level": "Policy in force",
  "policy.sheet.fixed_by": "Fixed by",
  "policy.sheet.nobody": "nobody; the workspace may change it, and each change is in the log below",
  "policy.sheet.kept": "What is kept",
  "policy.sheet.kept.named":
    "Of each call: when, how long, which queue, what came of it, and who took it, as the phone system’s file names them; the file’s other columns, unless left out at import.",
  "policy.sheet.kept.pseudonyms":
    "Of each call: when, how long, which queue, what came of it, and a random code in place of the person. The key to the codes is renewed each quarter. No recordings, no columns that Dialbook does not read.",
  "policy.sheet.kept.own_only":
    "Of each call: when, how long, which queue, what came of it; the person only where it is the one whose own figures these are. No recordings, no columns that Dialbook does not read.",
  "policy.sheet.kept.teams_only":
    "Of each call: when, how long, which queue and team, what came of it. No person, no recordings, no hours of single people, no columns that Dialbook does not read.",
  "policy.sheet.earlier":
    "{n, plural, one {One dataset} other {{value} datasets}} imported under a looser policy still {n, plural, one {holds} other {hold}} names in storage: {titles}. They are not shown while this policy holds. Deleting them removes the names.",
  "policy.sheet.shown": "What is shown",
  "policy.sheet.shown.named":
    "People by name, each with the number of calls behind a figure and how sure it is; nobody with fewer than {least} calls.",
  "policy.sheet.shown.pseudonyms":
    "People by code, where at least {least} people worked; nobody with fewer than {least} calls. No figure that people can be judged by if it rests on fewer than {least} people, and no second figure that would give it away.",
  "policy.sheet.shown.own_only":
    "One person’s own figures; everybody’s together where at least {least} people worked, and nothing that would give a single other person away.",
  "policy.sheet.shown.teams_only":
    "Teams and queues where at least {least} people worked; where it is not known how many worked, no such figure for less than a day.",
  "policy.sheet.sql.named": "SQL and lists of calls show what is kept.",
  "policy.sheet.sql.protected":
    "SQL and lists of calls show no person, no row as the phone system wrote it, nothing that a person could be judged by, and of calls that somebody took the day, not the time; of days with too few people the week.",
  "policy.sheet.volume":
    "How many calls came, were answered and were lost is told for every half-hour: that is the customers’ side.",
  "policy.sheet.never": "What is never computed",
  "policy.sheet.never.rank": "a ranking of people without showing how much of it is chance",
  "policy.sheet.never.score": "a score, grade or forecast of a person",
  "policy.sheet.never.content": "anything from the content of a conversation, voice or mood",
  "policy.sheet.never.presence": "screens, keystrokes or movements of a person",
  "policy.sheet.never.send": "anything on another computer: calls, names and figures stay on this device",
  "policy.sheet.retention": "How long",
  "policy.sheet.retention.text": "Until somebody deletes the dataset, or everything, on this device.",
  "policy.sheet.limits": "What this cannot do",
  "policy.sheet.limits.text":
    "Whoever has this device and its files can read what is stored with other programs. The phone system’s own files hold the names: delete those you no longer need.",
  "error.policy_reason.what": "The policy was not changed.",
  "error.policy_reason.why": "The change shows more of people than before, and no reason was given.",
  "error.policy_reason.do": "Say why, in a few words. The reason is kept in the log.",
  "error.policy_fixed.what": "The policy was not changed.",
  "error.policy_fixed.why": "{organisation} fixed it with a file.",
  "error.policy_fixed.do": "Ask them for a new policy file, and drop it on the page.",
  "error.policy_least.what": "The smallest group was not changed.",
  "error.policy_least.why": "It must be a whole number of people from {from} to {to}.",
  "error.policy_least.do": "Choose a number in that range.",
  "error.policy_file.what": "The policy file was not taken: “{key}” is {value}.",
  "error.policy_file.why": "A policy file is read strictly, so that nothing in it is overlooked.",
  "error.policy_file.do":
    "Check the file: dialbook, version, organisation, level, minimumGroup and fixed are needed, reason may be there, and nothing else.",
  "error.policy_rows.what": "These calls are not listed one by one.",
  "error.policy_rows.why":
    "They were taken by fewer than {least} people, and the policy of this workspace protects them.",
  "error.policy_rows.do": "Choose a longer period or fewer filters.",
  "error.policy_sql.what": "This query was not run.",
  "error.policy_sql.why":
    "It reads “{name}”, which leads past the policy on people. SQL here reads calls, legs, leads and the other relations by name only.",
  "error.policy_sql.do": "Use the relations in the list beside the editor.",
  "error.policy_sealed.what": "This sealed report is not shown.",
  "error.policy_sealed.why": "It was sealed while more of people was shown than the policy allows now.",
  "error.policy_sealed.do": "Seal the report anew, or change the policy and say why.",
  "error.policy_figure.what": "This is not told.",
  "error.policy_figure.why":
    "It rests on the calls of fewer than {least} people, or would tell of so few by what another choice tells.",
  "error.policy_figure.do":
    "Choose whole weeks, a longer period, one that ends before the newest days, or fewer filters.",
  "needs.people.name": "enough people behind it",
  "needs.people.how":
    "The policy of this workspace tells no figure of too few people: choose whole weeks, a longer period, one that ends before the newest days, or fewer filters.",
} as const;
