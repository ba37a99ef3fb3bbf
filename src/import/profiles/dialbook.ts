import { type FileKind, fileKinds, knownDispositions, results, schema } from "../../base";
import type { Candidate, Profile } from "../types";
import { Headers } from "./match";

/** Columns that a kind's file cannot do without, beside those that every row needs. */
const marks: Readonly<Partial<Record<FileKind, readonly string[]>>> = {
  leads: ["lead_id"],
  deals: ["deal_id", "status"],
  surveys: ["call_id", "score"],
  dnc: ["since"],
  holidays: ["name"],
};

/** Columns that tell the kinds apart when they share names: those only this kind has, else all that it requires. */
function recognise(kind: FileKind, header: readonly string[]): Candidate | null {
  const headers = new Headers(header);
  const columns = schema[kind].map((column) => column.name);
  const own = header.filter((name) => columns.includes(name.trim().toLowerCase())).length;
  const required = schema[kind].filter(
    (column) => column.required && column.unit !== "local" && column.name !== "is_test" && !column.madeOf,
  );
  const needed = [...required.map(({ name }) => name), ...(marks[kind] ?? [])];
  if (!headers.has(...needed) || header.length === 0) return null;
  const share = own / header.length;
  if (share < 0.9) return null;
  return {
    profile: `dialbook-${kind}`,
    score: 0.9 + 0.1 * share * share,
    reasons: [{ code: "own_format", params: { kind, found: own, total: header.length } }],
  };
}

const same = (codes: readonly string[]): Record<string, string> =>
  Object.fromEntries(codes.map((code) => [code, code]));

/** Dialbook's own CSV of one kind: canonical names as header, lists as `a|b`, instants in UTC, durations in seconds. */
const own = (kind: FileKind): Profile => ({
  id: `dialbook-${kind}`,
  label: `Dialbook ${kind}`,
  kind,
  confidence: "seen",
  recognise: (header) => recognise(kind, header),
  propose: (header) => {
    const headers = new Headers(header);
    return {
      columns: schema[kind].flatMap(({ name, unit }) => {
        const source = headers.get(name);
        if (source === null) return [];
        return [
          unit === "s"
            ? { target: name, sources: [source], duration: "s" as const }
            : { target: name, sources: [source] },
        ];
      }),
      clock: "utc",
      idIsUnique: kind === "calls",
      directions: same(["inbound", "outbound", "internal"]),
      results: same(results),
      dispositions: same(knownDispositions.map((disposition) => disposition.code)),
    };
  },
});

/** One profile for each kind but legs, which are derived. */
export const dialbook: readonly Profile[] = fileKinds.filter((kind) => kind !== "legs").map(own);
