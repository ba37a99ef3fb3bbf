import { type FileKind, schema } from "../../base";

/** What the mapping panel offers to fill from the file's columns. */
export interface Target {
  readonly name: string; // message key `column.<name>`
  readonly required: boolean;
  readonly duration: boolean;
  /** How many source columns it may take: dates two (date, time), numbers two (inbound, outbound). */
  readonly sources: 1 | 2;
}

const derived = new Set([
  "started_local",
  "created_local",
  "result_code",
  "disposition_code",
  "tag_codes",
  "dq_flags",
]);
const double = new Set([
  "started_at",
  "answered_at",
  "ended_at",
  "created_at",
  "responded_at",
  "contact_key",
  "company_number",
]);

/** Canonical columns of a kind that a source column can be mapped to, in the schema's order. */
export const canonicalTargets = (kind: FileKind): readonly Target[] =>
  schema[kind]
    .filter((column) => !derived.has(column.name))
    .map((column) => ({
      name: column.name,
      required: column.required === true && !["call_id", "is_test", "result", "status"].includes(column.name),
      duration: column.unit === "s",
      sources: double.has(column.name) ? 2 : 1,
    }));
