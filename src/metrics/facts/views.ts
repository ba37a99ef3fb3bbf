import { answeredSql, attemptSql, inboundSql, outboundSql, promiseSql } from "./populations";
import { responses } from "./responses";

/** Relations that SQL cells can read beside the stored ones; the engine creates them in every data version. */
export const factViews: readonly { readonly name: string; readonly sql: string }[] = [
  { name: "offered_inbound", sql: inboundSql },
  { name: "answered_inbound", sql: answeredSql },
  { name: "outbound_calls", sql: outboundSql },
  { name: "sales_attempts", sql: attemptSql },
  { name: "responses", sql: responses.sql },
  { name: "follow_ups", sql: promiseSql },
];
