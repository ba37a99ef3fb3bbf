import { useCallback, useEffect, useRef } from "react";

const depthIn = (state: unknown): number => {
  if (typeof state !== "object" || state === null || !("layers" in state)) return 0;
  return typeof state.layers === "number" ? state.layers : 0;
};

/**
 * Lets the browser's Back leave what is open one layer at a time. `depth` is how many layers are open now; `onDepth`
 * is told how many Back leaves. What it returns goes back so far by itself: buttons call that.
 */
export function useBackThrough(depth: number, onDepth: (depth: number) => void): (to: number) => void {
  const known = useRef(0);
  const latest = useRef(onDepth);
  useEffect(() => {
    latest.current = onDepth;
  });
  useEffect(() => {
    for (let layers = known.current + 1; layers <= depth; layers++)
      window.history.pushState({ layers }, "", window.location.href);
    known.current = depth;
  }, [depth]);
  useEffect(() => {
    const followed = () => {
      const to = depthIn(window.history.state);
      if (to >= known.current) return;
      known.current = to;
      latest.current(to);
    };
    window.addEventListener("popstate", followed);
    return () => window.removeEventListener("popstate", followed);
  }, []);
  return useCallback((to: number) => {
    const from = known.current;
    if (to >= from) return;
    if (depthIn(window.history.state) === from) window.history.go(to - from);
    else {
      known.current = to;
      latest.current(to);
    }
  }, []);
}
