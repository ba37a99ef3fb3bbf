import { openDoubts, type Doubt } from "../../import";
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

/** True when nothing in the file says its time zone, and this device's was taken. */
export const zoneAssumed = (draft: Draft): boolean =>
  doubtsOf(draft).some(({ code }) => code === "zone_assumed");
