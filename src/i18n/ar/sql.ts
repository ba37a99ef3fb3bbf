import type { sql as english } from "../en/sql";

/** SQL cells. */
export const sql: Readonly<Record<keyof typeof english, string>> = {
  "sql.result": "النتيجة",
};
