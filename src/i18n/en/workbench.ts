/** The workbench of dispositions: what came of the calls, by whom and when, and whether the codes can be trusted. */
export const workbench = {
  "dispositions.change": "Since then",
  "dispositions.over_time": "Over time",
  "dispositions.over_time_of": "Share of {name} over time",
  "dispositions.how":
    "A change is judged by how much days differ among themselves, all dispositions together. Worth mentioning is a tenth of the share before, at most two points.",
  "workbench.show_calls": ". {name}: show the calls",
} as const;
