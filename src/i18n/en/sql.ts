/** SQL cells. */
export const sql = {
  "sql.result": "Result",
  "error.sql_other_data.what": "The data has changed since.",
  "error.sql_other_data.why": "This result was counted from an earlier version of the data.",
  "error.sql_other_data.do": "Wait a moment: the cell is counted again.",
} as const;
