/** What is kept of people and columns when importing. */
export const people = {
  "import.panel.column_kept": "Kept",
  "import.panel.keep.kept": "as it is",
  "import.panel.keep.masked": "masked",
  "import.panel.keep.dropped": "not at all",
  "import.panel.keep_help":
    "Masked: only a code made with this device’s key is kept, so that equal values stay equal; of telephone numbers the last four digits too. Not at all: the values are kept nowhere.",
  "import.panel.column_decides": "used with other columns",
  "import.panel.masked_too": "Holds the same people, so masked as well: {columns}.",
  "report.left_out": "Left out on purpose",
  "report.masked": "Masked",
  "report.people.pseudonyms": "Agents’ names (kept by pseudonym), columns that nothing reads, and recordings",
  "report.people.own_only": "Everybody’s name but yours, columns that nothing reads, and recordings",
  "report.people.teams_only": "Agents, columns that nothing reads, and recordings",
  "import.panel.reason_split": "Contact reasons in one column are parted by",
  "import.panel.reason_split.none": "nothing: one level",
  "import.panel.reason_split.>": "“>”, as in “Billing > Refund”",
  "import.panel.reason_split./": "“/”, as in “Billing/Refund”",
  "import.panel.reason_split.:": "“:”, as in “Billing: Refund”",
  "people.title": "People",
  "people.policy": "How people are kept and shown",
  "people.named": "By name",
  "people.named.detail": "Agents are kept as the file names them.",
  "people.pseudonyms": "By pseudonym",
  "people.pseudonyms.detail":
    "Each person gets a random code in place of the name. The key to it lasts a quarter and is then destroyed; until then somebody with this device and a list of names could find out who is who.",
  "people.own_only": "Only my own data",
  "people.own_only.detail": "Your name is kept, everybody else’s is not.",
  "people.teams_only": "Teams only",
  "people.teams_only.detail":
    "No agent is kept at all: not in the agent column, not among the original columns, not in names of recordings, not in rejected rows. Nothing brings them back.",
  "people.originals":
    "Except by name, columns that Dialbook does not read are not kept, since they may hold a name, and neither are recordings.",
  "people.own_name": "My name, as the file writes it",
  "people.change": "Change this",
  "people.at_import.pseudonyms":
    "Agents are kept by pseudonym; recordings and columns that are not read are not kept.",
  "people.at_import.own_only":
    "Only your own name is kept; recordings and columns that are not read are not kept.",
  "people.at_import.teams_only": "Agents are not kept, nor recordings and columns that are not read.",
  "error.people_agent_time.what": "{file} lists the hours of single people and was not imported.",
  "error.people_agent_time.why": "This workspace keeps teams only, no agents.",
  "error.people_agent_time.do":
    "Choose another way of keeping people on the Privacy page, or leave the file out.",
} as const;
