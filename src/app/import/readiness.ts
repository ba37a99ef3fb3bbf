import { deviceZone, openDoubts, profiles, type Doubt } from "../../import";
import type { Draft } from "./import-session";

/** The questions that a file still raises. */
export const doubtsOf = ({ inspection, mapping, answered }: Draft): readonly Doubt[] =>
  inspection && mapping ? openDoubts(inspection, mapping, answered) : [];

const answered = (draft: Draft): boolean =>
  draft.mapping !== null && !doubtsOf(draft).some(({ blocking }) => blocking);

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
