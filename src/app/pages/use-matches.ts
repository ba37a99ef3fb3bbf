import { useEffect, useState } from "react";
import { matchesOfAll, type Matches } from "../../metrics";
import { useDevice, useSession } from "../device";

/** How many rows of each dataset belong to calls, by its id; null until counted, or where nothing stands beside calls. */
export function useMatches(): ReadonlyMap<string, Matches> | null {
  const { engine } = useDevice();
  const version = useSession(({ data }) => data?.version ?? 0);
  const wanted = useSession(
    ({ data, engine: state }) =>
      state === "ready" &&
      (data?.datasets ?? []).some(
        ({ rows }) => (rows.leads ?? 0) + (rows.deals ?? 0) + (rows.surveys ?? 0) > 0,
      ),
  );
  const [known, setKnown] = useState<{ version: number; of: ReadonlyMap<string, Matches> } | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let gone = false;
    matchesOfAll(engine).then(
      (of) => {
        if (!gone) setKnown({ version, of });
      },
      () => undefined, // the list stands without it
    );
    return () => {
      gone = true;
    };
  }, [engine, wanted, version]);
  return known?.version === version ? known.of : null;
}
