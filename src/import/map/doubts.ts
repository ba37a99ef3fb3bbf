import { schema } from "../../base";
import { profileOf } from "../profiles/find";
import type { Doubt, Inspection, Mapping } from "../types";
import { besideDoubts } from "./beside-doubts";
import { byName } from "./by-name";
import { byValues } from "./by-values";
import { codeKey } from "./codes";
import { dateEvidence } from "./date-evidence";
import { dateTargets } from "./date-targets";
import { durationEvidence } from "./duration-evidence";
import { headerName } from "./header-names";
import { valuesOf } from "./values-of";
import { deviceZone } from "./zone-evidence";

type Sample = readonly (readonly string[])[];

const doubt = (code: string, blocking: boolean, params: Doubt["params"] = {}): Doubt => ({
  code,
  blocking,
  params,
});

function unmapped(
  values: readonly string[],
  map: Readonly<Record<string, string>>,
  split: boolean,
): string[] {
  const known = new Set(Object.keys(map).map((key) => key.replace(/^(inbound|outbound|internal)\//, "")));
  const codes = new Set<string>();
  for (const value of values)
    for (const code of split ? value.split(/[,;|]/) : [value])
      if (code.trim() !== "" && !known.has(codeKey(code))) codes.add(code.trim());
  return [...codes];
}

/** What a person must still decide about a mapping, judged on records as written. */
export function doubtsOf(header: readonly string[], sample: Sample, mapping: Mapping): Doubt[] {
  const doubts: Doubt[] = [];
  const profile = profileOf(mapping.profile);
  if (profile?.confidence === "inferred" && !profile.id.startsWith("generic"))
    doubts.push(doubt("layout_unconfirmed", false, { system: profile.label }));
  const sources = (target: string): readonly string[] =>
    mapping.columns.find((column) => column.target === target)?.sources ?? [];
  const values = (target: string): string[] =>
    valuesOf(header, sample, sources(target)).filter((value) => value !== "");
  const calls = mapping.kind === "calls";
  const starts = dateTargets(mapping.kind).filter((target) => sources(target).length > 0);
  const column = [...new Set(starts.flatMap(sources))].join(" + ");
  const dates = dateEvidence(starts.flatMap(values));

  for (const { name, required, unit, madeOf } of schema[mapping.kind])
    if (
      required &&
      unit !== "local" &&
      !madeOf &&
      !["call_id", "direction", "result", "is_test", "status", "started_at", "period_end"].includes(name) &&
      sources(name).length === 0
    )
      doubts.push(doubt("required_missing", true, { column: name }));
  if (calls && sources("started_at").length === 0) doubts.push(doubt("start_missing", true));
  else if (starts.length > 0) {
    const example = dates.example ?? starts.flatMap(values)[0] ?? "";
    if (dates.hijri) doubts.push(doubt("date_hijri", true, { column, example }));
    if (mapping.dateOrder === "time_only" && mapping.assumedDate === null)
      doubts.push(doubt("date_missing", true, { column, example }));
    const settled = profile?.propose(header, sample).dateOrder === mapping.dateOrder;
    if (dates.ambiguous && !settled && (mapping.dateOrder === "dmy" || mapping.dateOrder === "mdy"))
      doubts.push(doubt("date_order", true, { column, example }));
    if (dates.mixed) doubts.push(doubt("date_mixed", false, { column, example }));
    const named = mapping.clock !== "local" || mapping.zone !== deviceZone();
    const timed = schema[mapping.kind].some(({ name, unit }) => unit === "utc" && starts.includes(name));
    if (!named && timed) doubts.push(doubt("zone_assumed", false, { zone: mapping.zone }));
  }
  if (!calls) return [...doubts, ...besideDoubts(header, sample, mapping)];
  const guessed = profile?.id === "generic" ? byValues(header, sample, byName(header, sample)) : [];
  const kept = guessed.filter(({ target, sources: from }) => sources(target).join("\n") === from.join("\n"));
  const told = [...new Set(kept.flatMap((one) => one.sources))];
  if (told.length)
    doubts.push(doubt("columns_guessed", false, { columns: told.join(", "), count: told.length }));

  const expressed = new Set(Object.keys(profile?.expressions?.((name) => name) ?? {}));
  if (sources("direction").length === 0 && mapping.defaultDirection === null && !expressed.has("direction"))
    doubts.push(doubt("direction_missing", true));
  const codes: readonly (readonly [string, string, Readonly<Record<string, string>>, boolean])[] = [
    ["direction", "direction_codes", mapping.directions, false],
    ["result", "result_codes", mapping.results, false],
    ["disposition", "disposition_codes", mapping.dispositions, false],
    ["tags", "disposition_codes", mapping.dispositions, true],
  ];
  for (const [target, code, map, split] of codes) {
    if (expressed.has(target) || (target === "tags" && sources("disposition").length > 0)) continue;
    const unknown = unmapped(values(target), map, split);
    if (unknown.length)
      doubts.push(doubt(code, false, { codes: unknown.slice(0, 8).join(", "), count: unknown.length }));
  }
  if (sources("result").length === 0 && !expressed.has("result")) doubts.push(doubt("result_missing", false));
  if (sources("call_id").length === 0) doubts.push(doubt("id_missing", false));
  const known = profile && profile.confidence !== "inferred" ? profile.propose(header, sample).columns : [];
  for (const mapped of mapping.columns) {
    if (!mapped.duration || mapped.duration === "clock" || profile?.confidence === "seen") continue;
    // a documented unit is no guess
    if (known?.some(({ target, duration }) => target === mapped.target && duration === mapped.duration))
      continue;
    const evidence = durationEvidence(values(mapped.target), headerName(mapped.sources[0] ?? "").unit);
    if (!evidence.sure && values(mapped.target).length > 0)
      doubts.push(doubt("duration_unit", false, { column: mapped.sources[0] ?? "", unit: mapped.duration }));
  }
  return doubts;
}

/** Doubts that come from the file itself, whatever its mapping. */
const fromFile = new Set(["encoding_assumed", "header_below", "header_none", "id_not_unique", "kind_unsure"]);

/**
 * The doubts left after corrections. `answered` holds codes that the user confirmed on screen without a change
 * (such as the proposed order of day and month).
 */
export function openDoubts(
  inspection: Inspection,
  mapping: Mapping,
  answered: ReadonlySet<string> = new Set(),
): readonly Doubt[] {
  const kept = inspection.doubts.filter(
    ({ code }) =>
      fromFile.has(code) &&
      !answered.has(code) &&
      // a layout that writes no column names knows its columns by their place
      (code !== "header_none" || mapping.profile.startsWith("generic")) &&
      // choosing what the file is about is the answer
      (code !== "kind_unsure" || mapping.profile === inspection.mapping.profile),
  );
  const now = doubtsOf(inspection.header, inspection.sample, mapping).filter((d) => {
    if (answered.has(d.code)) return false;
    // choosing the other order is an answer too
    return d.code !== "date_order" || mapping.dateOrder === inspection.mapping.dateOrder;
  });
  return [...now, ...kept];
}
