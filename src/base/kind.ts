/** What a stored block of rows can be about. The table inside a segment carries the kind's name. */
export const kinds = ["calls", "legs", "leads", "deals", "surveys", "spend", "agent_time", "dnc"] as const;
export type Kind = (typeof kinds)[number];

/** What a file can be about: rows to store, or holidays, which go into the workspace's calendar. */
export const fileKinds = [...kinds, "holidays"] as const;
export type FileKind = (typeof fileKinds)[number];

/** DuckDB types that canonical columns use. All measures are DOUBLE: DECIMAL reaches JavaScript unscaled. */
export type ColumnType =
  "VARCHAR" | "VARCHAR[]" | "TIMESTAMP" | "DATE" | "DOUBLE" | "INTEGER" | "BIGINT" | "BOOLEAN";

/** One canonical column. `required` columns are never NULL; a missing one is generated or its row rejected. */
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly required?: true;
  readonly unit?: "s" | "min" | "utc" | "local";
  /** An id that files may lack: it is then made of these columns (and, for rows that are equal in them, a number). */
  readonly madeOf?: readonly string[];
}

/** Lineage that every stored row of every kind carries. `src_row` is the 1-based record number in its file. */
export const lineage: readonly Column[] = [
  { name: "import_id", type: "VARCHAR", required: true },
  { name: "system_id", type: "VARCHAR", required: true },
  { name: "src_file", type: "VARCHAR", required: true },
  { name: "src_row", type: "BIGINT", required: true },
];

const callColumns: readonly Column[] = [
  { name: "call_id", type: "VARCHAR", required: true },
  { name: "conversation_id", type: "VARCHAR" },
  { name: "started_at", type: "TIMESTAMP", required: true, unit: "utc" },
  { name: "started_local", type: "TIMESTAMP", required: true, unit: "local" },
  { name: "answered_at", type: "TIMESTAMP", unit: "utc" },
  { name: "ended_at", type: "TIMESTAMP", unit: "utc" },
  { name: "direction", type: "VARCHAR", required: true },
  { name: "queue", type: "VARCHAR" },
  { name: "team", type: "VARCHAR" },
  { name: "skill", type: "VARCHAR" },
  { name: "company_number", type: "VARCHAR" },
  { name: "agent_id", type: "VARCHAR" },
  { name: "contact_key", type: "VARCHAR" },
  { name: "email", type: "VARCHAR" },
  { name: "lead_id", type: "VARCHAR" },
  { name: "customer_id", type: "VARCHAR" },
  { name: "deal_id", type: "VARCHAR" },
  { name: "campaign", type: "VARCHAR" },
  { name: "source", type: "VARCHAR" },
  { name: "medium", type: "VARCHAR" },
  { name: "country", type: "VARCHAR" },
  { name: "region", type: "VARCHAR" },
  { name: "age_band", type: "VARCHAR" },
  { name: "gender", type: "VARCHAR" },
  { name: "result", type: "VARCHAR", required: true },
  { name: "result_code", type: "VARCHAR" },
  { name: "ivr_s", type: "DOUBLE", unit: "s" },
  { name: "wait_s", type: "DOUBLE", unit: "s" },
  { name: "ring_s", type: "DOUBLE", unit: "s" },
  { name: "talk_s", type: "DOUBLE", unit: "s" },
  { name: "hold_s", type: "DOUBLE", unit: "s" },
  { name: "wrap_s", type: "DOUBLE", unit: "s" },
  { name: "duration_s", type: "DOUBLE", unit: "s" },
  { name: "disposition", type: "VARCHAR" },
  { name: "disposition_code", type: "VARCHAR" },
  { name: "tags", type: "VARCHAR[]" },
  { name: "tag_codes", type: "VARCHAR[]" },
  { name: "reason", type: "VARCHAR" },
  { name: "reason_2", type: "VARCHAR" },
  { name: "transferred", type: "BOOLEAN" },
  { name: "escalated", type: "BOOLEAN" },
  { name: "resolved", type: "BOOLEAN" },
  { name: "callback_of", type: "VARCHAR" },
  { name: "follow_up_due_at", type: "TIMESTAMP", unit: "utc" },
  { name: "recording_ref", type: "VARCHAR" },
  { name: "is_test", type: "BOOLEAN", required: true },
  { name: "hangup_party", type: "VARCHAR" },
  { name: "dq_flags", type: "VARCHAR[]" },
];

/**
 * The canonical schema (metrics.md 4.1 with `started_local`, the codes as written, and the contact reason). Of a leg,
 * `leg_key` tells it from the other legs of its call in any export, and `leg_id` is the vendor's own id of a leg whose
 * `call_id` is another leg's.
 */
export const schema: Readonly<Record<FileKind, readonly Column[]>> = {
  calls: callColumns,
  legs: [
    ...callColumns,
    { name: "leg_key", type: "BIGINT", required: true },
    { name: "leg_id", type: "VARCHAR" },
    { name: "from_agent", type: "VARCHAR" },
    { name: "to_queue", type: "VARCHAR" },
  ],
  leads: [
    { name: "lead_id", type: "VARCHAR", required: true, madeOf: ["created_at", "contact_key", "email"] },
    { name: "created_at", type: "TIMESTAMP", required: true, unit: "utc" },
    { name: "created_local", type: "TIMESTAMP", required: true, unit: "local" },
    { name: "source", type: "VARCHAR" },
    { name: "campaign", type: "VARCHAR" },
    { name: "owner", type: "VARCHAR" },
    { name: "contact_key", type: "VARCHAR" },
    { name: "email", type: "VARCHAR" },
    { name: "deal_id", type: "VARCHAR" },
    { name: "modified_at", type: "TIMESTAMP", unit: "utc" },
  ],
  deals: [
    {
      name: "deal_id",
      type: "VARCHAR",
      required: true,
      madeOf: ["created_on", "lead_id", "contact_key", "email"],
    },
    { name: "lead_id", type: "VARCHAR" },
    { name: "created_on", type: "DATE" },
    { name: "closed_on", type: "DATE" },
    { name: "status", type: "VARCHAR", required: true },
    { name: "amount", type: "DOUBLE" },
    { name: "currency", type: "VARCHAR" },
    { name: "source", type: "VARCHAR" },
    { name: "campaign", type: "VARCHAR" },
    { name: "owner", type: "VARCHAR" },
    { name: "contact_key", type: "VARCHAR" },
    { name: "email", type: "VARCHAR" },
    { name: "modified_at", type: "TIMESTAMP", unit: "utc" },
  ],
  surveys: [
    {
      name: "response_id",
      type: "VARCHAR",
      required: true,
      madeOf: ["call_id", "conversation_id", "contact_key", "email", "responded_at"],
    },
    { name: "call_id", type: "VARCHAR" },
    { name: "conversation_id", type: "VARCHAR" },
    { name: "contact_key", type: "VARCHAR" },
    { name: "email", type: "VARCHAR" },
    { name: "responded_at", type: "TIMESTAMP", unit: "utc" },
    { name: "question", type: "VARCHAR" },
    { name: "score", type: "DOUBLE" },
    { name: "scale_min", type: "DOUBLE" },
    { name: "scale_max", type: "DOUBLE" },
  ],
  spend: [
    {
      name: "spend_id",
      type: "VARCHAR",
      required: true,
      madeOf: ["period_start", "period_end", "source", "campaign", "part", "currency"],
    },
    { name: "period_start", type: "DATE", required: true },
    { name: "period_end", type: "DATE", required: true },
    { name: "source", type: "VARCHAR" },
    { name: "campaign", type: "VARCHAR" },
    { name: "part", type: "VARCHAR" },
    { name: "amount", type: "DOUBLE" },
    { name: "currency", type: "VARCHAR" },
  ],
  agent_time: [
    { name: "entry_id", type: "VARCHAR", required: true, madeOf: ["agent_id", "work_date", "part"] },
    { name: "agent_id", type: "VARCHAR", required: true },
    { name: "work_date", type: "DATE", required: true },
    { name: "part", type: "VARCHAR" },
    { name: "idle_s", type: "DOUBLE", unit: "s" },
    { name: "aux_s", type: "DOUBLE", unit: "s" },
    { name: "staffed_s", type: "DOUBLE", unit: "s" },
  ],
  dnc: [
    { name: "contact_key", type: "VARCHAR", required: true },
    { name: "since", type: "DATE" },
    { name: "revoked_on", type: "DATE" },
    { name: "source", type: "VARCHAR" },
  ],
  holidays: [
    { name: "day", type: "DATE", required: true },
    { name: "until", type: "DATE" },
    { name: "name", type: "VARCHAR" },
  ],
};

/** Rises whenever a stored column changes meaning, appears or goes. */
export const schemaVersion = 2;

/**
 * The natural key of a row inside its phone system: rows with the same key are the same thing exported twice.
 */
export const naturalKey: Readonly<Record<Kind, readonly string[]>> = {
  calls: ["call_id"],
  legs: ["call_id", "leg_key"],
  leads: ["lead_id", "created_at"],
  deals: ["deal_id"],
  surveys: ["response_id", "question"],
  spend: ["spend_id"],
  agent_time: ["entry_id"],
  dnc: ["contact_key"],
};

/** The column by which a kind's rows are dated, sorted and zone-mapped. */
export const dateColumn: Readonly<Record<Kind, string | null>> = {
  calls: "started_at",
  legs: "started_at",
  leads: "created_at",
  deals: "created_on",
  surveys: "responded_at",
  spend: "period_start",
  agent_time: "work_date",
  dnc: "since",
};

/**
 * The columns whose latest value says how new an export is: of what changes after it came about (leads, deals), not
 * only when it came about.
 */
export const newestBy: Readonly<Record<Kind, readonly string[]>> = {
  calls: ["started_at"],
  legs: ["started_at"],
  leads: ["created_at", "modified_at"],
  deals: ["created_on", "closed_on", "modified_at"],
  surveys: ["responded_at"],
  spend: ["period_end"],
  agent_time: ["work_date"],
  dnc: ["since", "revoked_on"],
};
