import { useEffect, useState } from "react";
import { dimensionValues, type Dimension } from "../../metrics";
import { useDevice, useSession } from "../device";
import { policyText } from "../people";

const none = "(none)"; // calls without a value have no settings of their own

/** The values of a dimension among the calls, the most frequent first; none until the engine has started. */
export function useValues(dimension: Dimension): readonly string[] {
  const { engine } = useDevice();
  const ready = useSession((session) => session.engine === "ready");
  const version = useSession(({ data }) => data?.version ?? 0);
  const policy = useSession(({ settings }) => policyText(settings));
  const [found, setFound] = useState<readonly string[]>([]);
  useEffect(() => {
    if (!ready) return;
    const abort = new AbortController();
    dimensionValues(engine, dimension, { signal: abort.signal }).then(
      (values) => setFound(values.map(({ value }) => value).filter((value) => value !== none)),
      () => undefined, // without an engine the workspace's own settings can still be made
    );
    return () => abort.abort();
  }, [engine, ready, version, policy, dimension]);
  return found;
}
