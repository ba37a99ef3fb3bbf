import { useCallback } from "react";
import type { PeopleRules, PolicyRecord } from "../../store";
import { useDevice, useSession } from "../device";
import { useAsked, type Asked } from "../use-asked";

/** What fixes the policy and how it changed; read anew after every change. */
export function usePolicyRecord(): Asked<PolicyRecord> {
  const { store } = useDevice();
  const { policy, minimumGroup, ownAgent } = useSession(({ settings }) => settings);
  const changes = useSession((state) => state.policyChanges);
  return useAsked(JSON.stringify([policy, minimumGroup, ownAgent, changes]), () => store.policy.get());
}

/** Changes the policy; everything that is shown follows at once. Throws what the policy store throws. */
export function useChangePolicy(): (patch: Partial<PeopleRules>, why: string) => Promise<void> {
  const { store, session, refresh } = useDevice();
  return useCallback(
    async (patch, why) => {
      await store.policy.change(patch, why, Date.now());
      session.setState({ settings: await store.settings.get() });
      await refresh();
    },
    [store, session, refresh],
  );
}
