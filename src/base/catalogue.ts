import {
  dispositionGroups,
  knownDispositions,
  type CountsAs,
  type Disposition,
  type DispositionGroup,
} from "./disposition";

/** Colours that a centre's own categories can have: variables `--disposition-<colour>`, checked in both themes. */
export const ownColours = [
  "own_teal",
  "own_olive",
  "own_cyan",
  "own_violet",
  "own_rose",
  "own_ochre",
  "own_plum",
  "own_slate",
] as const;
export type OwnColour = (typeof ownColours)[number];

/** A category that the centre made itself, with its names in both languages. */
export interface OwnDisposition {
  /** `own_...`, never one of the known codes; it stays when the names change. */
  readonly code: string;
  readonly group: DispositionGroup;
  readonly counts: readonly CountsAs[];
  readonly labels: { readonly en: string; readonly ar: string };
  readonly colour: OwnColour;
}

const reached = new Set<DispositionGroup>(["won", "moving", "reached_no"]);

const asDisposition = ({ code, group, counts }: OwnDisposition): Disposition => ({
  code,
  group,
  counts,
  humanContact: reached.has(group),
  rightParty: reached.has(group) && !counts.includes("wrongParty"),
  needsFollowUp: counts.includes("promise"),
});

/** The categories of a workspace: the known ones and its own, in the order of every stack and legend. */
export interface Catalogue {
  readonly all: readonly Disposition[];
  readonly own: readonly OwnDisposition[];
  /** Place in `all`; -1 for a code that is no category. */
  place(code: string): number;
  /** Codes that are no category are unknown. */
  groupOf(code: string): DispositionGroup;
}

/** Own categories come after the known ones of their group. */
export function catalogueOf(own: readonly OwnDisposition[]): Catalogue {
  const every = [...knownDispositions, ...own.map(asDisposition)];
  const all = dispositionGroups.flatMap((group) => every.filter((one) => one.group === group));
  const places = new Map(all.map(({ code }, place) => [code, place]));
  return {
    all,
    own,
    place: (code) => places.get(code) ?? -1,
    groupOf: (code) => all[places.get(code) ?? -1]?.group ?? "unknown",
  };
}

/** The catalogue of a workspace without categories of its own. */
export const knownCatalogue: Catalogue = catalogueOf([]);

/** A code for a new category: its English name in small letters, made unlike the codes there are. */
export function ownCode(name: string, taken: readonly string[]): string {
  const words = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "")
    .slice(0, 30);
  const base = `own_${words || "category"}`;
  for (let n = 1; ; n++) {
    const code = n === 1 ? base : `${base}_${n}`;
    if (!taken.includes(code)) return code;
  }
}
