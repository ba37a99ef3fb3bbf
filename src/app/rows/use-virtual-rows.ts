import { useEffect, useRef, useState, type RefObject } from "react";

/** Browsers place nothing further down than some 17 million pixels: longer lists scroll in bigger steps. */
const tallest = 12_000_000;

/** What is in sight of a long list. */
export interface VirtualRows {
  readonly place: RefObject<HTMLDivElement | null>;
  /** The first row to draw, and the one after the last. */
  readonly first: number;
  readonly last: number;
  /** Rows in sight. */
  readonly fits: number;
  /** Pixels: the height of the list as it is drawn, how far it is scrolled, and how much of it is seen. */
  readonly drawn: number;
  readonly left: number;
  readonly width: number;
  /** Where a row stands, pixels from the list's top. */
  readonly at: (index: number) => number;
  /** To be told of each scroll. */
  readonly follow: () => void;
  /** Scrolls so far that a row is in sight, below a head of one row. */
  readonly reveal: (index: number) => void;
}

/** Which rows of a list of any length have to exist. `head` is the height of what sticks to its top. */
export function useVirtualRows(
  total: number,
  {
    height: rowHeight,
    head,
    spare,
  }: { readonly height: number; readonly head: number; readonly spare: number },
): VirtualRows {
  const place = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 600, left: 0, width: 800 });
  const full = total * rowHeight;
  const drawn = Math.min(full, tallest);
  const room = Math.max(0, view.height - head);
  const scale = full > drawn && drawn > room ? (full - room) / (drawn - room) : 1;
  const first = Math.max(0, Math.floor((view.top * scale) / rowHeight) - spare);
  const last = Math.min(total, Math.ceil((view.top * scale + view.height) / rowHeight) + spare);
  const follow = () => {
    const element = place.current;
    if (!element) return;
    const { scrollTop: top, clientHeight: height, clientWidth: width } = element;
    setView({ top, height, left: Math.abs(element.scrollLeft), width });
  };
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(follow);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const reveal = (index: number) => {
    const element = place.current;
    if (!element) return;
    const top = (index * rowHeight) / scale;
    const bottom = (index * rowHeight + rowHeight - (element.clientHeight - head)) / scale;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop) element.scrollTop = bottom;
    follow();
  };
  return {
    place,
    first,
    last,
    fits: Math.max(1, Math.floor(room / rowHeight)),
    drawn,
    left: view.left,
    width: view.width,
    at: (index) => index * rowHeight - view.top * scale + view.top,
    follow,
    reveal,
  };
}
