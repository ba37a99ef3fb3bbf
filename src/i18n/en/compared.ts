/** What figures and lines are held against, where it is not simply the period before. */
export const compared = {
  "chart.against": "{name}: {value}",
  "chart.no_line.periods":
    "What it is compared with is several periods at once: it has a value, and no line here.",
  "chart.no_line.quarter": "The best quarter has a value for the whole period, and no line here.",
  "number.breakdown_was": "Was",
  "number.breakdown_lacks":
    "Not by {names}: not every call that this is counted over has one, and by those that have one it would look better than it is.",
  "workbench.moved_note":
    "A word below a cell says where its share surely changed since the period compared with: judged by how much days differ, all cells together.",
  "workbench.moved_none":
    "No cell’s share surely changed since the period compared with: judged by how much days differ, all cells together.",
} as const;
