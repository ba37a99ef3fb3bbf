import type { FileKind } from "../../base";
import type {
  Candidate,
  ClockKind,
  ColumnMapping,
  DateOrder,
  DurationUnit,
  Mapping,
  Profile,
} from "../types";
import { Headers } from "./match";

/** Names a column may have, best first: `"call id|id"`. */
type Names = string;
/** Two mean: a date and a time column, or the value of inbound and of outbound calls. */
type Wanted = Names | readonly [Names, Names];

/** A phone system's layout as a table of names and codes; everything a profile needs beside is optional. */
export interface Layout {
  readonly id: string;
  readonly label: string;
  /** What its rows are about; calls unless said. */
  readonly kind?: FileKind;
  readonly confidence: Profile["confidence"];
  /** Any of these sets of columns gives the layout away; all of a set are needed. */
  readonly signatures: readonly (readonly Names[])[];
  /** For files without a header: whether records have this layout's shape. Columns are called `column 1`, ... */
  readonly shape?: (record: readonly string[]) => boolean;
  /** Columns that belong to another layout of the same words. */
  readonly not?: readonly string[];
  readonly columns: Readonly<Record<string, Wanted>>;
  /** Units that are not plain seconds or h:mm:ss. */
  readonly units?: Readonly<Record<string, DurationUnit>>;
  readonly clock?: ClockKind;
  readonly dateOrder?: DateOrder;
  readonly defaultDirection?: "inbound" | "outbound";
  readonly directions?: Readonly<Record<string, string>>;
  readonly results?: Readonly<Record<string, string>>;
  readonly dispositions?: Readonly<Record<string, string>>;
  readonly legsShareId?: boolean;
  readonly leg?: Profile["leg"];
  readonly ragged?: boolean;
  readonly people?: Profile["people"];
  readonly expressions?: Profile["expressions"];
  /** What the header or the values decide beyond the table. */
  readonly also?: (headers: Headers, sample: readonly (readonly string[])[]) => Partial<Mapping>;
}

const alternatives = (names: Names): readonly string[] => names.split("|");

/** SQL for the first of several columns that is filled, NULL when none is. */
export const pick =
  (col: (header: string) => string) =>
  (...names: readonly string[]): string =>
    `coalesce(${names.map((name) => `nullif(trim(${col(name)}), '')`).join(", ")}, NULL::VARCHAR)`;

/** SQL for what tells a leg from others of its call: whom it went between, and what a layout says beside. */
export const parties =
  (...names: readonly string[]): NonNullable<Profile["leg"]> =>
  (col) =>
    `concat_ws('|', ${names.map((name) => `coalesce(lower(${pick(col)(...name.split("|"))}), '')`).join(", ")})`;

/** SQL condition: a flag column says yes, in any vendor's way (a link counts as one). */
export const yes = (text: string): string =>
  `coalesce(lower(${text}) IN ('yes', 'y', 'true', '1', 't') OR ${text} LIKE 'http%', false)`;

/** SQL condition: both parties of a call are extensions, of two to six digits. */
export const extensions = (from: string, to: string): string =>
  `coalesce(regexp_full_match(${from}, '[0-9]{2,6}') AND regexp_full_match(${to}, '[0-9]{2,6}'), false)`;

/** SQL for the number of seconds in a text of seconds or h:mm:ss; 0 when there is none. */
export const positive = (text: string): string => `coalesce(regexp_matches(${text}, '[1-9]'), false)`;

const unnamed = /^column \d+$/;

/** Recognises a file without a header: nine of ten records have the layout's shape. */
function recogniseShape(
  { id, shape }: Layout,
  header: readonly string[],
  sample: readonly (readonly string[])[],
): Candidate | null {
  if (!shape || sample.length === 0 || !header.every((name) => unnamed.test(name))) return null;
  const found = sample.filter((record) => shape(record)).length;
  if (found < sample.length * 0.9) return null;
  return {
    profile: id,
    score: 0.7 + (0.25 * found) / sample.length,
    reasons: [{ code: "shape", params: { found, total: sample.length } }],
  };
}

function recognise(layout: Layout, header: readonly string[]): Candidate | null {
  const headers = new Headers(header);
  const found = (names: Names): string | null => headers.first(...alternatives(names));
  const signature = layout.signatures.find((names) => names.every((name) => found(name) !== null));
  if (!signature || layout.not?.some((name) => headers.has(name))) return null;
  const usual = Object.values(layout.columns).flatMap((wanted) =>
    typeof wanted === "string" ? [wanted] : [...wanted],
  );
  const read = new Set([...signature, ...usual].flatMap((names) => found(names) ?? [])).size;
  return {
    profile: layout.id,
    score: 0.7 + (0.3 * read) / header.length,
    reasons: [
      { code: "signature", params: { columns: signature.map((names) => found(names)).join(", ") } },
      { code: "columns_read", params: { found: read, total: header.length } },
    ],
  };
}

function columnsOf(layout: Layout, headers: Headers): ColumnMapping[] {
  return Object.entries(layout.columns).flatMap(([target, wanted]) => {
    const names = typeof wanted === "string" ? [wanted] : wanted;
    const sources = names.flatMap((one) => headers.first(...alternatives(one)) ?? []);
    if (sources.length === 0) return [];
    if (!target.endsWith("_s")) return [{ target, sources }];
    // "clock" reads plain seconds as well
    return [{ target, sources, duration: layout.units?.[target] ?? "clock" }];
  });
}

/** The profile that a layout's table describes. */
export const vendor = (layout: Layout): Profile => ({
  id: layout.id,
  label: layout.label,
  kind: layout.kind ?? "calls",
  confidence: layout.confidence,
  recognise: (header, sample) => recognise(layout, header) ?? recogniseShape(layout, header, sample),
  propose: (header, sample) => {
    const headers = new Headers(header);
    return {
      columns: columnsOf(layout, headers),
      ...(layout.clock ? { clock: layout.clock } : {}),
      ...(layout.dateOrder ? { dateOrder: layout.dateOrder } : {}),
      ...(layout.defaultDirection ? { defaultDirection: layout.defaultDirection } : {}),
      directions: layout.directions ?? {},
      results: layout.results ?? {},
      dispositions: layout.dispositions ?? {},
      ...layout.also?.(headers, sample),
    };
  },
  ...(layout.legsShareId ? { legsShareId: true } : {}),
  ...(layout.leg ? { leg: layout.leg } : {}),
  ...(layout.people ? { people: layout.people } : {}),
  ...(layout.ragged ? { ragged: true } : {}),
  ...(layout.expressions ? { expressions: layout.expressions } : {}),
});
