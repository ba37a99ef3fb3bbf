import { useEffect, useState } from "react";
import { dimensionValues } from "../../metrics";
import { useDevice, useSession } from "../device";

const none = "(none)"; // calls without a queue have no hours or limits of their own

/** The queues of the calls, the busiest first, and those that have settings though they have no calls now. */
export function useQueues(): readonly string[] {
  const { engine } = useDevice();
  const ready = useSession((session) => session.engine === "ready");
  const version = useSession(({ data }) => data?.version ?? 0);
  const { queueCalendars, queueParams, queueVariants } = useSession(({ settings }) => settings);
  const [found, setFound] = useState<readonly string[]>([]);
  useEffect(() => {
    if (!ready) return;
    const abort = new AbortController();
    dimensionValues(engine, "queue", { signal: abort.signal }).then(
      (values) => setFound(values.map(({ value }) => value).filter((value) => value !== none)),
      () => undefined, // without an engine the workspace's own settings can still be made
    );
    return () => abort.abort();
  }, [engine, ready, version]);
  const own = [queueCalendars, queueParams, queueVariants].flatMap((record) => Object.keys(record));
  return [...new Set([...found, ...own])];
}
