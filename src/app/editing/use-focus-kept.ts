import { useEffect } from "react";
import type { Notebook } from "../../notebook";
import { editing } from "./editing-state";
import { placeOfCell, placesOf } from "./places";

/** Brings the focus to the cell that is to have it, as soon as that is there. */
export function useFocusKept(document: Notebook): void {
  useEffect(() => {
    const seek = () => {
      const { wanted } = editing.getState();
      const place = wanted === null ? null : placeOfCell(placesOf(document.cells), wanted);
      const element = place && placeElement(place.key);
      if (!element) return;
      editing.setState({ wanted: null, active: place.key });
      element.focus({ preventScroll: true });
      element.scrollIntoView({ block: "nearest" });
    };
    seek();
    return editing.subscribe(({ wanted }, before) => {
      if (wanted !== null && wanted !== before.wanted) setTimeout(seek); // what closes gives the focus back first
    });
  }, [document]);
}

const placeElement = (key: string): HTMLElement | null =>
  globalThis.document.querySelector<HTMLElement>(`[data-place="${CSS.escape(key)}"]`);
