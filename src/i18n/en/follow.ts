/** Cells that follow what is drawn over a chart. */
export const follow = {
  "follow.later": "Follows when you let go",
};
