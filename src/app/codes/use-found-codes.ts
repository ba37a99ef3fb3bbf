import { useEffect, useMemo, useState } from "react";
import { useDevice, useSession } from "../device";
import { useWords } from "../words";
import { countCodes, withMeanings, type CodeCount, type FoundCode } from "./found-codes";

/** The codes in the data with their meanings, kept up to date; null until they were counted. */
export function useFoundCodes(): { readonly codes: readonly FoundCode[] | null; readonly error: unknown } {
  const { engine } = useDevice();
  const { catalogue } = useWords();
  const data = useSession((session) => session.data);
  const ready = useSession((session) => session.engine === "ready");
  const version = data?.version ?? 0;
  const [counted, setCounted] = useState<readonly CodeCount[] | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    if (!ready) return;
    const stop = new AbortController();
    countCodes(engine, stop.signal).then(setCounted, (failure: unknown) => {
      if (!stop.signal.aborted) setError(failure);
    });
    return () => stop.abort();
  }, [engine, ready, version]);
  const codes = useMemo(
    () => (counted && data ? withMeanings(counted, data, catalogue) : null),
    [counted, data, catalogue],
  );
  return { codes, error };
}
