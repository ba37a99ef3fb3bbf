/** SQL cells. */
export const sql = {
  "sql.result": "Result",
} as const;
