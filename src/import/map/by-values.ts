import type { ColumnMapping } from "../types";
import { guessDirection, guessResult } from "./codes";
import { dateEvidence } from "./date-evidence";
import { headerName, westernDigits } from "./header-names";
import { synonyms } from "./synonyms";
import { valuesOf } from "./values-of";

type Sample = readonly (readonly string[])[];

const telephone = /^(tel:|sip:)?\+?[\d\s().-]{7,20}$/;
const clockTime = /^\d{1,3}:\d\d(:\d\d([.,]\d+)?)?$/;
const plainNumber = /^\d{1,6}([.,]\d+)?$/;
const digitsOf = (value: string): string => westernDigits(value).replace(/\D/g, "");

const secondsOf = (value: string): number => {
  const parts = westernDigits(value).replace(",", ".").split(":").map(Number);
  return parts.reduce((sum, part) => sum * 60 + part, 0);
};

const known = new Set(Object.values(synonyms).flat());
/** Names that say nothing: of a file without a header, empty, or of no language we read. */
const nameless = (source: string): boolean => {
  const { name, full } = headerName(source);
  return !known.has(name) && !known.has(full);
};

/** Columns of which no total is ever smaller than its parts: the greatest is the call's length, the next its talk. */
function durations(columns: readonly { readonly source: string; readonly values: readonly string[] }[]) {
  const read = columns.map(({ source, values }) => ({
    source,
    seconds: values.map((v) => (v === "" ? 0 : secondsOf(v))),
  }));
  const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
  const [longest, ...others] = read.sort((a, b) => sum(b.seconds) - sum(a.seconds));
  if (!longest) return [];
  const within = others.filter(({ seconds }) => seconds.every((s, i) => s <= (longest.seconds[i] ?? 0)));
  const found: ColumnMapping[] = [{ target: "duration_s", sources: [longest.source] }];
  // talk is nothing where nobody answered: of two parts it is the one with more zeros
  const zeros = (list: readonly number[]): number => list.filter((s) => s === 0).length;
  const [talk] = within.sort(
    (a, b) => zeros(b.seconds) - zeros(a.seconds) || sum(b.seconds) - sum(a.seconds),
  );
  if (talk && zeros(talk.seconds) > zeros(longest.seconds))
    found.push({ target: "talk_s", sources: [talk.source] });
  return found;
}

/**
 * What columns are told by their values alone, for files without column names or with names that we do not know: when
 * a call started, its direction, its result, its parties and its lengths. Columns in `taken` are already read, and only
 * targets that nothing else is read as are filled.
 */
export function byValues(
  header: readonly string[],
  sample: Sample,
  read: readonly ColumnMapping[],
): readonly ColumnMapping[] {
  const taken = new Set(read.flatMap(({ sources }) => sources));
  const missing = (target: string): boolean => !read.some((column) => column.target === target);
  const free = header
    .filter((source) => !taken.has(source) && nameless(source))
    .map((source) => ({ source, values: valuesOf(header, sample, [source]) }))
    .map((column) => ({ ...column, filled: column.values.filter((value) => value !== "") }))
    .filter(({ filled }) => filled.length >= Math.max(2, sample.length * 0.2));
  const found: ColumnMapping[] = [];
  const used = new Set<string>();
  const add = (target: string, ...sources: readonly string[]): void => {
    found.push({ target, sources });
    for (const source of sources) used.add(source);
  };
  const mostly = (
    { filled }: { readonly filled: readonly string[] },
    test: (value: string) => boolean,
  ): boolean => filled.filter(test).length >= filled.length * 0.9;
  const open = () => free.filter(({ source }) => !used.has(source));

  if (missing("started_at")) {
    const dated = open().filter(({ filled }) => {
      const { share, order } = dateEvidence(filled);
      return share >= 0.9 && order !== "time_only" && order !== "excel";
    });
    const full = dated.filter(({ filled }) =>
      filled.some((v) => /\d:\d\d|^\d{10}|^\d{13}/.test(westernDigits(v))),
    );
    const [first, second] = full;
    const [day] = dated;
    // of a start and an end, the one that is never later is the start
    const later = (a: readonly string[], b: readonly string[]): boolean =>
      a.every((value, i) => value === "" || (b[i] ?? "") === "" || value <= (b[i] ?? ""));
    if (first && second && later(second.values, first.values) && !later(first.values, second.values))
      add("started_at", second.source);
    else if (first) add("started_at", first.source);
    else if (day) {
      const time = open().find(
        (column) =>
          mostly(column, (v) => /^\d{1,2}:\d\d(:\d\d)?\s*([ap]\.?m\.?|ص|م)?$/i.test(westernDigits(v))) &&
          column.filled.some((v) => secondsOf(v.replace(/[^\d:٠-٩]/g, "")) > 6 * 3600),
      );
      add("started_at", day.source, ...(time ? [time.source] : []));
    }
  }
  if (missing("direction")) {
    const direction = open().find((column) =>
      mostly(column, (v) => !/^\d+$/.test(v) && guessDirection(v) !== null),
    );
    if (direction) add("direction", direction.source);
  }
  if (missing("result")) {
    const result = open().find(
      (column) =>
        new Set(column.filled).size <= 20 &&
        mostly(column, (v) => !/^\d+$/.test(v) && guessResult(v) !== null),
    );
    if (result) add("result", result.source);
  }
  if (missing("contact_key")) {
    const phones = open().filter((column) =>
      mostly(
        column,
        (v) => telephone.test(westernDigits(v)) && digitsOf(v).length >= 7 && !/^\d+\.\d+$/.test(v),
      ),
    );
    const spread = (values: readonly string[]): number => new Set(values).size;
    // our own numbers are few, customers are many
    const [most, least] = [...phones].sort((a, b) => spread(b.filled) - spread(a.filled));
    if (most && least && missing("company_number") && phones.length === 2) {
      const [left, right] = [phones[0]?.source ?? "", phones[1]?.source ?? ""];
      const few = spread(least.filled) <= Math.max(3, spread(most.filled) / 4);
      // one column of few numbers is ours; else they are the caller's and the called
      const pairs = few
        ? ([[most.source], [least.source]] as const)
        : ([
            [left, right],
            [right, left],
          ] as const);
      add("contact_key", ...pairs[0]);
      add("company_number", ...pairs[1]);
    } else if (most) add("contact_key", most.source);
  }
  if (missing("duration_s") && missing("talk_s")) {
    const lengths = open()
      .filter((column) => mostly(column, (v) => clockTime.test(westernDigits(v))))
      .slice(0, 3);
    // a bare number may be anything: only a file without any names is read so
    const unnamed = header.every((source) => /^column \d+$/.test(source));
    const numbers = !unnamed
      ? []
      : open()
          .filter(
            (column) =>
              mostly(column, (v) => plainNumber.test(westernDigits(v))) && new Set(column.filled).size > 2,
          )
          .slice(0, 3);
    found.push(...durations(lengths.length ? lengths : numbers));
  }
  return found;
}
