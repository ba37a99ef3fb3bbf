import { type Kind, schema } from "../../base";
import { profileOf } from "../profiles/find";
import type { ColumnMapping, Mapping } from "../types";
import { codeKey, guessDirection, guessDisposition, guessResult } from "./codes";
import { dateEvidence } from "./date-evidence";
import { durationEvidence } from "./duration-evidence";
import { headerName, westernDigits } from "./header-names";
import { durationTargets, synonyms } from "./synonyms";
import { deviceZone } from "./zone-evidence";

type Sample = readonly (readonly string[])[];

/** A column's written values in sample records; two sources are joined by a space, as in the import. */
export function valuesOf(header: readonly string[], sample: Sample, sources: readonly string[]): string[] {
  const indexes = sources.map((source) => header.indexOf(source)).filter((i) => i >= 0);
  return sample.map((record) => indexes.map((i) => (record[i] ?? "").trim()).filter((value) => value !== "").join(" ")); // prettier-ignore
}

/** Assigns columns to what they are called, each column once; the outside party may sit in from and to. */
function byName(header: readonly string[], sample: Sample): ColumnMapping[] {
  const free = new Map(header.map((name) => [name, headerName(name)]));
  const take = (target: string, test?: (source: string) => boolean): string | null => {
    for (const wanted of synonyms[target] ?? [])
      for (const [source, { name, full }] of free)
        if ((full === wanted || name === wanted) && (test?.(source) ?? true)) {
          free.delete(source);
          return source;
        }
    return null;
  };
  const values = (source: string): string[] =>
    valuesOf(header, sample, [source]).filter((value) => value !== "");
  const dated = (source: string): boolean => {
    const found = dateEvidence(values(source));
    return found.share > 0.6 && found.order !== "time_only";
  };
  const timed = (source: string): boolean =>
    values(source).length > 0 &&
    dateEvidence(values(source)).order === "time_only" &&
    dateEvidence(values(source)).share > 0.6;
  const withTime = (source: string): boolean =>
    dated(source) && values(source).some((v) => /\d:\d\d|^\d{10}|^\d{13}/.test(v));

  const columns: ColumnMapping[] = [];
  const add = (target: string, ...sources: (string | null)[]): void => {
    const present = sources.filter((source) => source !== null);
    if (present.length) columns.push({ target, sources: present });
  };
  const start = take("started_at", withTime);
  if (start !== null) add("started_at", start);
  else {
    const date = take("date", dated) ?? take("started_at", dated);
    const time = take("time", timed) ?? take("started_at", timed);
    if (date !== null || time !== null) add("started_at", date, time);
    else
      add(
        "started_at",
        take("started_at", (source) => values(source).length === 0),
      );
  }
  for (const target of ["answered_at", "ended_at", "follow_up_due_at"])
    add(
      target,
      take(target, (s) => dated(s) || timed(s)),
    );
  const mostly = (source: string, known: (code: string) => string | null): boolean =>
    values(source).filter((value) => known(value) !== null).length > values(source).length * 0.6;
  add(
    "direction",
    take("direction", (source) => mostly(source, guessDirection)),
  );
  for (const target of durationTargets)
    add(
      target,
      take(target, (s) => values(s).every((v) => /^[-\d.,:\s]*$|^-?pt|\d\s?[hms]/i.test(westernDigits(v)))),
    );
  const known = (source: string, guess: (code: string) => string | null): number =>
    values(source).filter((value) => guess(value) !== null).length;
  // what telephony did is often headed like what came of it: the values tell which
  const isResult = (source: string): boolean => known(source, guessResult) > known(source, guessDisposition);
  add(
    "disposition",
    take("disposition", (source) => !isResult(source)),
  );
  add("result", take("result", (source) => known(source, guessResult) > 0) ?? take("disposition", isResult));
  const contact = take("contact_key");
  if (contact !== null) add("contact_key", contact);
  const [from, to] = [take("from"), take("to")];
  if (contact === null && (from !== null || to !== null)) add("contact_key", from ?? to, to ?? from);
  const company = take("company_number");
  if (company !== null) add("company_number", company);
  else if (from !== null && to !== null) add("company_number", to, from);
  add(
    "call_id",
    take("call_id", (source) => new Set(values(source)).size > values(source).length / 2),
  );
  for (const target of Object.keys(synonyms))
    if (
      !["date", "time", "from", "to"].includes(target) &&
      !columns.some((column) => column.target === target) &&
      ![
        "started_at",
        "answered_at",
        "ended_at",
        "follow_up_due_at",
        "direction",
        "result",
        "disposition",
        "call_id",
        "contact_key",
        "company_number",
        ...durationTargets,
      ].includes(target)
    )
      add(target, take(target));
  return columns;
}

/** Meanings of the codes that occur in a column, for those whose meaning is known. */
function meanings(
  values: readonly string[],
  guess: (code: string) => string | null,
  split: boolean,
): Record<string, string> {
  const found = new Map<string, string>();
  for (const value of values)
    for (const code of split ? value.split(/[,;|]/) : [value]) {
      const meaning = code.trim() === "" ? null : guess(code);
      if (meaning) found.set(codeKey(code), meaning);
    }
  return Object.fromEntries(found);
}

/**
 * Columns of seconds with the unit that their values and header speak for, where none is said; where they leave it
 * open, that of the file's other durations.
 */
function withUnits(kind: Kind, columns: readonly ColumnMapping[], header: readonly string[], sample: Sample) {
  const usual = columns.find(({ duration }) => duration)?.duration;
  return columns.map((column): ColumnMapping => {
    const unit = schema[kind].find((c) => c.name === column.target)?.unit;
    if (unit !== "s" || column.duration) return column;
    const values = valuesOf(header, sample, column.sources);
    const { unit: seen, sure } = durationEvidence(values, headerName(column.sources[0] ?? "").unit);
    return { ...column, duration: sure ? seen : (usual ?? seen) };
  });
}

/** A mapping with what its file tells about newly mapped columns: units of durations, meanings of codes. */
export const completed = (mapping: Mapping, header: readonly string[], sample: Sample): Mapping =>
  withMeanings(
    { ...mapping, columns: withUnits(mapping.kind, mapping.columns, header, sample) },
    header,
    sample,
  );

/**
 * The mapping with the known meanings of the codes in its code columns added, as an import adds those that it meets;
 * what is already there stays.
 */
function withMeanings(mapping: Mapping, header: readonly string[], sample: Sample): Mapping {
  const values = (target: string): string[] =>
    valuesOf(header, sample, mapping.columns.find((column) => column.target === target)?.sources ?? []);
  return {
    ...mapping,
    directions: { ...meanings(values("direction"), guessDirection, false), ...mapping.directions },
    results: { ...meanings(values("result"), guessResult, false), ...mapping.results },
    dispositions: {
      ...meanings(values("tags"), guessDisposition, true),
      ...meanings(values("disposition"), guessDisposition, false),
      ...mapping.dispositions,
    },
  };
}

/** The mapping proposed for a file: the profile's word first, then evidence from names and values. */
export function propose(profileId: string, header: readonly string[], sample: Sample): Mapping {
  const profile = profileOf(profileId);
  const kind: Kind = profile?.kind ?? "calls";
  const known = profile?.propose(header, sample) ?? {};
  const unread = known.columns ?? byName(header, sample);
  const columns = withUnits(kind, unread, header, sample);
  const values = (target: string): string[] =>
    valuesOf(header, sample, columns.find((column) => column.target === target)?.sources ?? []);
  const start =
    kind === "calls"
      ? "started_at"
      : (schema[kind].find((column) => column.type === "TIMESTAMP" || column.type === "DATE")?.name ?? "");
  const startSources = columns.find((column) => column.target === start)?.sources ?? [];
  const dates = dateEvidence(
    values(start),
    startSources.some((source) => headerName(source).utc),
  );
  const proposed: Mapping = {
    profile: profileId,
    kind,
    columns,
    dateOrder: known.dateOrder ?? dates.order,
    clock: known.clock ?? dates.clock,
    zone: known.zone ?? deviceZone(),
    assumedDate: null,
    directions: known.directions ?? {},
    results: known.results ?? {},
    dispositions: known.dispositions ?? {},
    defaultDirection: known.defaultDirection ?? null,
    keepOriginals: true,
    dropped: [],
    idIsUnique: known.idIsUnique ?? columns.some((column) => column.target === "call_id"),
  };
  return withMeanings(proposed, header, sample);
}
