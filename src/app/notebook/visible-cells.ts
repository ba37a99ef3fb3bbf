import { useEffect, useMemo } from "react";
import { useNotebook } from "./notebook-context";

const ahead = "600px"; // how far outside the window a cell already counts as seen

/** Tells the runner which cells are on screen or nearly; gives what each cell's frame registers with. */
export function useVisibleCells(): (element: Element, cellId: string) => () => void {
  const { runner } = useNotebook();
  const watch = useMemo(() => {
    const ids = new Map<Element, string>();
    const visible = new Set<string>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const id = ids.get(target);
          if (id === undefined) continue;
          if (isIntersecting) visible.add(id);
          else visible.delete(id);
        }
        runner.runner.set({ visible: new Set(visible) });
      },
      { rootMargin: `${ahead} 0px` },
    );
    const observe = (element: Element, cellId: string) => {
      ids.set(element, cellId);
      observer.observe(element);
      return () => {
        ids.delete(element);
        visible.delete(cellId);
        observer.unobserve(element);
      };
    };
    return { observe, stop: () => observer.disconnect() };
  }, [runner]);
  useEffect(() => watch.stop, [watch]);
  return watch.observe;
}
