import { deviceZone, openDoubts, profiles, type Doubt } from "../../import";
import type { Draft } from "./import-session";

/** The questions that a file still raises. */
export const doubtsOf = ({ inspection, mapping, answered }: Draft): readonly Doubt[] =>
  inspection && mapping ? openDoubts(inspection, mapping, answered) : [];

const answered = (draft: Draft): boolean =>
  draft.mapping !== null && !doubtsOf(draft).some(({ blocking }) => blocking);

/** How many questions must be answered before a file can be imported. */
export const openQuestions = (draft: Draft): number =>
  draft.error === null ? doubtsOf(draft).filter(({ blocking }) => blocking).length : 0;

/** Places of the files that can be imported as they stand, and of those with open questions. */
export const sorted = (
  drafts: readonly Draft[],
): { readonly answered: readonly number[]; readonly asking: readonly number[] } => {
  const readable = [...drafts.keys()].filter((i) => drafts[i]?.error === null);
  const done = (i: number): boolean => {
    const draft = drafts[i];
    return draft !== undefined && answered(draft);
  };
  return { answered: readable.filter(done), asking: readable.filter((i) => !done(i)) };
};

/** True when every readable file can be imported as it stands, and there is one. */
export const ready = (drafts: readonly Draft[]): boolean => {
  const readable = drafts.filter(({ error }) => error === null);
  return readable.length > 0 && readable.every(answered);
};

/** What the phone system of a file's layout is called; null for layouts that are no vendor's. */
export function systemName(draft: Draft | undefined): string | null {
  const found = profiles.find(({ id }) => id === draft?.mapping?.profile);
  return !found || found.id.startsWith("generic") || found.id.startsWith("dialbook-") ? null : found.label;
}

/** True when nothing in the file says its time zone, or the one to show its hours in, and this device's was taken. */
export const zoneAssumed = (draft: Draft): boolean =>
  doubtsOf(draft).some(({ code }) => code === "zone_assumed") ||
  (!draft.corrected && draft.mapping?.clock !== "local" && draft.mapping?.zone === deviceZone());
