import { policies, type Policy } from "../import";
import type { PeopleRules, PolicyChange } from "./policy-types";

/** The smallest and the largest group that may be chosen, in people. */
export const leastRange = { from: 2, to: 100 } as const;

/** How strict a level is; by name is 0. */
export const strictness = (level: Policy): number => policies.indexOf(level);

/** The stricter of two levels: where a dataset's own and the workspace's differ, it holds. */
export const stricter = (a: Policy, b: Policy): Policy => (strictness(a) >= strictness(b) ? a : b);

/** True where a change would show more of somebody than before: then it needs a reason. */
export const loosens = (from: PeopleRules, to: PeopleRules): boolean =>
  strictness(to.policy) < strictness(from.policy) ||
  to.minimumGroup < from.minimumGroup ||
  (from.policy === "own_only" &&
    to.policy === "own_only" &&
    from.ownAgent !== null &&
    to.ownAgent !== null &&
    from.ownAgent !== to.ownAgent);

/** What changed, as the log keeps it: no name of anybody. */
export function changesBetween(
  from: PeopleRules,
  to: PeopleRules,
  { at, why }: Pick<PolicyChange, "at" | "why">,
): readonly PolicyChange[] {
  const changes: PolicyChange[] = [];
  if (from.policy !== to.policy) changes.push({ at, what: "level", from: from.policy, to: to.policy, why });
  if (from.minimumGroup !== to.minimumGroup)
    changes.push({ at, what: "least", from: String(from.minimumGroup), to: String(to.minimumGroup), why });
  if (from.ownAgent !== to.ownAgent) changes.push({ at, what: "own", from: "", to: "", why });
  return changes;
}
