import { type FileKind, schema } from "../../base";
import { profileOf } from "../profiles/find";
import { reasonSplits, type ColumnMapping, type Mapping, type ReasonSplit } from "../types";
import { byName } from "./by-name";
import { byValues } from "./by-values";
import { codeKey, guessDirection, guessDisposition, guessResult } from "./codes";
import { dateEvidence } from "./date-evidence";
import { dateTargets } from "./date-targets";
import { durationEvidence } from "./duration-evidence";
import { headerName } from "./header-names";
import { valuesOf } from "./values-of";
import { deviceZone } from "./zone-evidence";

type Sample = readonly (readonly string[])[];

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
function withUnits(
  kind: FileKind,
  columns: readonly ColumnMapping[],
  header: readonly string[],
  sample: Sample,
) {
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

/** What parts the two levels of most contact reasons; null where they have one. */
function splitOf(reasons: readonly string[]): ReasonSplit | null {
  const written = reasons.filter((reason) => reason !== "");
  const parts: Readonly<Record<ReasonSplit, RegExp>> = {
    ">": /\S\s*>\s*\S/,
    "/": /\p{L}\s*\/\s*\p{L}/u,
    ":": /\S:\s\S/,
  };
  const share = (split: ReasonSplit): number => written.filter((reason) => parts[split].test(reason)).length;
  return reasonSplits.find((split) => written.length > 0 && share(split) > 0.6 * written.length) ?? null;
}

/** Columns by what they are called, and those that no name tells by what they hold. */
function byNameOrValues(header: readonly string[], sample: Sample): readonly ColumnMapping[] {
  const named = byName(header, sample);
  return [...named, ...byValues(header, sample, named)];
}

/** The mapping proposed for a file: the profile's word first, then evidence from names and values. */
export function propose(profileId: string, header: readonly string[], sample: Sample): Mapping {
  const profile = profileOf(profileId);
  const kind: FileKind = profile?.kind ?? "calls";
  const known = profile?.propose(header, sample) ?? {};
  const unread = known.columns ?? byNameOrValues(header, sample);
  const columns = withUnits(kind, unread, header, sample);
  const values = (target: string): string[] =>
    valuesOf(header, sample, columns.find((column) => column.target === target)?.sources ?? []);
  const starts = dateTargets(kind);
  const startSources = columns.flatMap(({ target, sources }) => (starts.includes(target) ? sources : []));
  const dates = dateEvidence(
    starts.flatMap(values),
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
    ...(columns.some(({ target }) => target === "reason_2")
      ? {}
      : { reasonSplit: splitOf(values("reason")) }),
    idIsUnique: known.idIsUnique ?? columns.some((column) => column.target === "call_id"),
    ...(known.currency === undefined ? {} : { currency: known.currency }),
    ...(known.scale === undefined ? {} : { scale: known.scale }),
  };
  return withMeanings(proposed, header, sample);
}
