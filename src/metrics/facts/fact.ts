import type { Dimension, FactId } from "../types";

/** A relation with one row per unit of analysis. */
export interface Fact {
  readonly id: FactId;
  /** A SELECT over the data version's relations. */
  readonly sql: string;
  /** The same with the window columns joined, where the fact has any. */
  readonly windowedSql?: string;
  /** Every row it chooses from, with the same columns, so that what is left out can be shown too. */
  readonly every?: { readonly sql: string; readonly windowedSql?: string };
  /** The local TIMESTAMP or DATE column by which a period selects its rows. */
  readonly date: string;
  /** The filters that reach it, and the column each of them reads. */
  readonly filters: Readonly<Partial<Record<Dimension, string>>>;
  /** The stored relation whose emptiness makes every metric of the fact not computable. */
  readonly source: "calls" | "legs" | "leads" | "deals" | "surveys" | "spend" | "agent_time";
}
