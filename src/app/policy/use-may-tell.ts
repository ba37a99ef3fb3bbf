import { useMemo } from "react";
import type { MayTell } from "../../notebook";
import type { PolicyChange, Settings } from "../../store";
import { useSession } from "../device";
import { isPseudonym } from "../people";
import { usePolicyRecord } from "./use-policy";

/** A day after all days: until it is known since when a policy holds, everything kept is from before. */
const unknown = "9999-12-31";
const written = (name: string): string => name.trim().toLowerCase();

/** The day of the last change of how people are shown; empty where there was none. */
export function policySince(log: readonly Pick<PolicyChange, "at" | "what">[] | null | undefined): string {
  if (!log) return unknown;
  const at = log.findLast(({ what }) => what === "level" || what === "least" || what === "own")?.at;
  return at === undefined ? "" : new Date(at).toISOString().slice(0, 10);
}

/** What documents may say of people under a policy; null where they may say everything. */
export function mayTell(
  { policy, ownAgent }: Pick<Settings, "policy" | "ownAgent">,
  since: string,
): MayTell | null {
  if (policy === "named") return null;
  const isKnown = (person: string): boolean =>
    policy === "pseudonyms"
      ? isPseudonym(person)
      : policy === "own_only" && ownAgent !== null && written(person) === written(ownAgent);
  return { isKnown, since };
}

/** What documents may say of people now; null where they may say everything. */
export function useMayTell(): MayTell | null {
  const settings = useSession((state) => state.settings);
  const { policy, ownAgent } = settings;
  const { value: record } = usePolicyRecord();
  return useMemo(() => mayTell({ policy, ownAgent }, policySince(record?.log)), [policy, ownAgent, record]);
}
