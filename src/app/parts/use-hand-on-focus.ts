import { useLayoutEffect, useRef, type RefObject } from "react";

/**
 * The place of something that may vanish while it has the focus: what `to` finds from there takes it then. `to` is the
 * same function throughout.
 */
export function useHandOnFocus<T extends HTMLElement>(
  to: (place: T) => HTMLElement | null | undefined,
): RefObject<T | null> {
  const place = useRef<T>(null);
  useLayoutEffect(() => {
    const { current } = place;
    return () => {
      if (current?.contains(document.activeElement)) to(current)?.focus({ preventScroll: true });
    };
  }, [to]);
  return place;
}
