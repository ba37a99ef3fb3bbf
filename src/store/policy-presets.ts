import type { PeopleRules } from "./policy-types";

/** Ready-made policies, by who they are for (centre.md). */
export const policyPresets = [
  { id: "private", policy: "named", minimumGroup: 5 },
  { id: "council", policy: "pseudonyms", minimumGroup: 5 },
  { id: "own", policy: "own_only", minimumGroup: 5 },
  { id: "germany", policy: "teams_only", minimumGroup: 5 },
] as const satisfies readonly ({ readonly id: string } & Omit<PeopleRules, "ownAgent">)[];
export type PolicyPreset = (typeof policyPresets)[number];

/** The preset that rules are, if they are one. */
export const presetOf = ({ policy, minimumGroup }: PeopleRules): PolicyPreset | null =>
  policyPresets.find((preset) => preset.policy === policy && preset.minimumGroup === minimumGroup) ?? null;
