import { profiles } from "./profiles";
import type { Candidate } from "./types";

/** All profiles that could read a file, best first, each with its reasons. */
export const detect = (
  header: readonly string[],
  sample: readonly (readonly string[])[],
): readonly Candidate[] =>
  profiles.flatMap((profile) => profile.recognise(header, sample) ?? []).sort((a, b) => b.score - a.score);
