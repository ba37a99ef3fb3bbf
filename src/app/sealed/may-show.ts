import { AppError } from "../../base";
import type { Sealed } from "../../notebook";
import { strictness, type PolicyChange, type SealedReport, type Settings } from "../../store";

type Rules = Pick<Settings, "policy" | "minimumGroup">;
type Level = Rules["policy"];

/** The level that a report was sealed at; those of before levels were kept say it by what they hid. */
function levelOf({ policy, settings: { people } }: Sealed): Level {
  return policy ?? (!people?.scope ? "named" : people.hidden.length > 0 ? "teams_only" : "pseudonyms");
}

/**
 * Whether a sealed report may be shown as it was: never more of people than the policy lets be shown now. Own figures
 * are somebody's: they are shown at the same level only, and while it is still the same person's.
 */
export function mayShowSealed(
  report: Pick<SealedReport, "sealedAt">,
  sealed: Sealed,
  now: Rules,
  log: readonly PolicyChange[],
): boolean {
  if (now.policy === "named") return true;
  const level = levelOf(sealed);
  if (strictness(level) < strictness(now.policy) || (sealed.settings.people?.least ?? 0) < now.minimumGroup)
    return false;
  if (level !== "own_only") return true;
  return now.policy === level && !log.some(({ what, at }) => what === "own" && at >= report.sealedAt);
}

/** Refuses, with `policy_sealed`, a report that tells more of people than may be told now. */
export function mustShowSealed(...of: Parameters<typeof mayShowSealed>): void {
  if (!mayShowSealed(...of)) throw new AppError("policy_sealed", {});
}
