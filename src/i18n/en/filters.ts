/** Filters in force, picked from charts and tables, and the brush over a stretch of time. */
export const filters = {
  "filters.not": "not {value}",
  "filters.left_out": "all but {value}",
  "filters.leave_out": "Press to leave it out",
  "filters.keep_only": "Press to keep only this",
  "filters.leave_out_chosen": "Leave out what is chosen",
  "filters.none": "No filters in force.",
  "filters.said": "Filtered by {filters}.",
  "filters.by": "Filter by {value}",
  "brush.span": "{from} to {to}",
  "brush.help":
    "{chart}. Arrow keys go from mark to mark, Enter says what can be done with one. With Shift they select a stretch: Enter then filters by it, Escape gives it up.",
  "brush.hint":
    "Draw over the picture to look at that part alone. Right-click a mark, or press Enter on it, for its calls, a comparison or a note.",
  "brush.said": "{words}",
};
