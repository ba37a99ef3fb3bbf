import { likeCalls } from "./profiles/beside/general";
import { profileOf } from "./profiles/find";
import type { Candidate } from "./types";

/** How much better the best guess must be than a guess of another kind. */
const clear = 0.15;

/** Whether a file's columns leave open what its rows are about: then a person is asked. */
export function isUnsure(candidates: readonly Candidate[], header: readonly string[]): boolean {
  const [best] = candidates;
  if (!best?.profile.startsWith("generic") || likeCalls(header)) return false;
  const told = best.reasons.some(({ code }) => code === "tells");
  const kind = profileOf(best.profile)?.kind;
  const other = candidates.find((candidate) => profileOf(candidate.profile)?.kind !== kind);
  return other !== undefined && other.score > best.score - (told ? clear / 3 : clear);
}
