import { useEffect, useRef, useState } from "react";

/** The answer to a question, or why there is none; both are null while it is being worked out. */
export interface Asked<T> {
  readonly value: T | null;
  readonly error: unknown;
}

/**
 * Asks whenever the key changes, which says everything that the question depends on, and stops asking for what is no
 * longer wanted. A null key asks nothing.
 */
export function useAsked<T>(key: string | null, ask: (signal: AbortSignal) => Promise<T>): Asked<T> {
  const latest = useRef(ask);
  const [found, setFound] = useState<{ key: string } & Asked<T>>();
  useEffect(() => {
    latest.current = ask;
  });
  useEffect(() => {
    if (key === null) return undefined;
    const abort = new AbortController();
    const settle = (answer: Asked<T>) => {
      if (!abort.signal.aborted) setFound({ key, ...answer });
    };
    latest.current(abort.signal).then(
      (value) => settle({ value, error: null }),
      (error: unknown) => settle({ value: null, error }),
    );
    return () => abort.abort();
  }, [key]);
  return found && found.key === key ? found : { value: null, error: null };
}
