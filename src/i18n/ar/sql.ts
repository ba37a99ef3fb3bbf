import type { sql as english } from "../en/sql";

/** SQL cells. */
export const sql: Readonly<Record<keyof typeof english, string>> = {
  "sql.result": "النتيجة",
  "error.sql_other_data.what": "تغيّرت البيانات منذ ذلك الحين.",
  "error.sql_other_data.why": "حُسبت هذه النتيجة من نسخة سابقة من البيانات.",
  "error.sql_other_data.do": "انتظر لحظة: تُحسب الخلية من جديد.",
};
