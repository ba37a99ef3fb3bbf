import type { FileKind } from "../../../base";
import { headerName } from "../../map/header-names";
import { durationTargets, synonyms } from "../../map/synonyms";
import type { Mapping, Profile } from "../../types";
import { Headers } from "../match";
import { vendor } from "../vendor";

type Sample = readonly (readonly string[])[];

/** A kind of rows that any program may write: the names its columns may have, and which of them it cannot do without. */
export interface General {
  readonly kind: FileKind;
  readonly label: string;
  readonly columns: Readonly<Record<string, string>>;
  /** Any of these sets of canonical columns must be there. */
  readonly needs: readonly (readonly string[])[];
  /** A header that matches speaks for this kind and no other. */
  readonly tells: RegExp;
  readonly expressions?: Profile["expressions"];
  readonly also?: (headers: Headers, sample: Sample, header: readonly string[]) => Partial<Mapping>;
}

/** What only calls have. An agent's day may have talk and hold times too. */
const directions = new Set(["direction", "call direction", "direction of call", "sens", "richtung", "اتجاه المكالمه", "اتجاه المكالمة", "الاتجاه"]); // prettier-ignore
const durations = new Set(durationTargets.flatMap((target) => synonyms[target] ?? []));

/** Whether a header is that of a log of calls, whatever else it names. */
export const likeCalls = (header: readonly string[], kind?: FileKind): boolean =>
  header.some((name) => {
    const { name: bare, full } = headerName(name);
    return directions.has(bare) || (kind !== "agent_time" && (durations.has(bare) || durations.has(full)));
  });

/** The profile of a general kind: recognised by the names of its columns, in English and Arabic. */
export function general(of: General): Profile {
  const profile = vendor({
    id: `generic-${of.kind}`,
    label: of.label,
    kind: of.kind,
    confidence: "inferred",
    signatures: [],
    columns: of.columns,
    ...(of.expressions ? { expressions: of.expressions } : {}),
  });
  const propose: Profile["propose"] = (header, sample) => {
    const headers = new Headers(header);
    const proposed = profile.propose(header, sample);
    // each column of the file once: the first that asks gets it
    const taken = new Set<string>();
    const columns = (proposed.columns ?? []).flatMap(({ target, sources }) => {
      if (sources.some((source) => taken.has(source))) return [];
      for (const source of sources) taken.add(source);
      return [{ target, sources }]; // units are found in the values
    });
    const also = of.also?.(headers, sample, header) ?? {};
    return { ...proposed, ...also, columns: [...columns, ...(also.columns ?? [])] };
  };
  return {
    ...profile,
    propose,
    recognise(header, sample) {
      if (header.length === 0 || likeCalls(header, of.kind)) return null;
      const columns = propose(header, sample).columns ?? [];
      const found = new Set(columns.map(({ target }) => target));
      if (!of.needs.some((targets) => targets.every((target) => found.has(target)))) return null;
      const share = new Set(columns.flatMap(({ sources }) => sources)).size / header.length;
      const told = header.find((name) => of.tells.test(headerName(name).full));
      return {
        profile: profile.id,
        score: told === undefined ? 0.2 + 0.3 * share : 0.64 + 0.14 * share,
        reasons: [
          ...(told === undefined ? [] : [{ code: "tells", params: { column: told } }]),
          { code: "known_columns", params: { found: columns.length, total: header.length } },
        ],
      };
    },
  };
}
