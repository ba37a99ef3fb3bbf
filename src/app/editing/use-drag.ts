import { useEffect, useState, type HTMLAttributes, type PointerEvent } from "react";
import type { CellActions } from "./cell-actions";
import { editing } from "./editing-state";
import { gapAt } from "./gap-at";
import type { Place } from "./places";

const grip = 6; // pixels a pointer moves before it drags
const edge = 72; // pixels from the window's edges within which the page scrolls along
const speed = 14; // pixels a step

interface Start {
  readonly pointer: number;
  readonly x: number;
  readonly y: number;
}

/** Lets a place be drawn to another gap by its handle, with any pointer; Escape puts it back. */
export function useDrag(place: Place, actions: CellActions): HTMLAttributes<HTMLElement> {
  const [start, setStart] = useState<Start | null>(null);
  const [dragging, setDragging] = useState(false);
  const end = () => {
    setStart(null);
    setDragging(false);
    editing.setState({ drag: null });
  };
  useEffect(() => {
    if (!dragging) return;
    const cancel = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      setStart(null);
      setDragging(false);
      editing.setState({ drag: null });
    };
    document.addEventListener("keydown", cancel, true);
    return () => document.removeEventListener("keydown", cancel, true);
  }, [dragging]);
  const follow = (event: PointerEvent) => {
    const { clientX, clientY } = event;
    if (clientY < edge) window.scrollBy(0, -speed);
    if (clientY > window.innerHeight - edge) window.scrollBy(0, speed);
    const boxes = [...document.querySelectorAll("[data-place]")].map((each) => each.getBoundingClientRect());
    editing.setState({ drag: { key: place.key, gap: gapAt(boxes, clientX, clientY) } });
  };
  return {
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setStart({ pointer: event.pointerId, x: event.clientX, y: event.clientY });
    },
    onPointerMove: (event) => {
      if (event.pointerId !== start?.pointer) return;
      const far = Math.hypot(event.clientX - start.x, event.clientY - start.y);
      if (!dragging && far < grip) return;
      setDragging(true);
      follow(event);
    },
    onPointerUp: (event) => {
      if (event.pointerId !== start?.pointer) return;
      const gap = editing.getState().drag?.gap ?? null;
      if (dragging && gap !== null) actions.move(place.key, gap);
      end();
    },
    onPointerCancel: end,
    // The click that ends a drag opens nothing.
    onClickCapture: (event) => {
      if (!dragging) return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
