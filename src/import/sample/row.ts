import { schema, type Kind } from "../../base";

/** The files of the sample, in the order in which they are given. */
export const sampleKinds = ["calls", "leads", "deals", "surveys", "spend", "agent_time"] as const;
export type SampleKind = (typeof sampleKinds)[number];

/** Text by canonical column; a missing one is written empty, which is NULL. */
export type Row = Readonly<Record<string, string | number | boolean>>;

/** Ids that Dialbook makes itself stand in a file only where the centre's own systems give one. */
const unnumbered: ReadonlySet<string> = new Set(["response_id", "spend_id", "entry_id"]);
const names = (kind: Kind): readonly string[] =>
  schema[kind].map((column) => column.name).filter((name) => !unnumbered.has(name));
const columns: Readonly<Record<SampleKind, readonly string[]>> = {
  calls: names("calls"),
  leads: names("leads"),
  deals: names("deals"),
  surveys: names("surveys"),
  spend: names("spend"),
  agent_time: names("agent_time"),
};

/** The header line of a kind's canonical CSV. */
export const headerLine = (kind: SampleKind): string => `${columns[kind].join(",")}\n`;

/** One line of canonical CSV. Nothing in the sample needs quoting; a test holds it to that. */
export function line(kind: SampleKind, row: Row): string {
  // join makes one flat string; adding piece by piece would leave ropes that cost three times as much later.
  const names = columns[kind];
  const cells = new Array<string | number | boolean>(names.length);
  for (let i = 0; i < names.length; i++) cells[i] = row[names[i] ?? ""] ?? "";
  return cells.join(",") + "\n";
}
