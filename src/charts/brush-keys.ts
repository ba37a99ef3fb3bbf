import { areaOf } from "./brushable";
import type { Area, Brushable } from "./types";

type Place = readonly [number, number];

interface KeyBrush {
  /** True where the key meant something to the brush. */
  press(event: Pick<KeyboardEvent, "key" | "shiftKey" | "altKey" | "ctrlKey" | "metaKey">): boolean;
  leave(): void;
}

const steps: Readonly<Record<string, Place>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const within = (at: number, [first, last]: readonly [number, number]): number =>
  Math.min(Math.max(at, first), last);

/**
 * The brush by keys: while Shift is held arrows draw an area out from the mark that was walked to (`begin`), Home and
 * End to the ends; Enter filters by it, Escape gives it up, and any other key leaves it to the walk from mark to mark.
 */
export function brushKeys(
  brushable: Brushable,
  events: { begin(): Place; show(area: Area | null): void; done(area: Area): void; say(words: string): void },
): KeyBrush {
  const { columns, rows, name } = brushable;
  let from: Place | null = null;
  let to: Place = [0, 0];
  const last: Place = [columns.length - 2, rows.length - 2];
  const leave = (): void => {
    if (!from) return;
    from = null;
    events.show(null);
  };
  const extend = (next: (now: Place) => Place): boolean => {
    if (!from) to = from = events.begin();
    const most = brushable.within?.(from) ?? { x: [0, last[0]], y: [0, last[1]] };
    const [x, y] = next(to);
    to = [within(x, most.x), within(y, most.y)];
    const area = areaOf(brushable, from, to);
    events.show(area);
    events.say(name(area));
    return true;
  };
  return {
    leave,
    press({ key, shiftKey, altKey, ctrlKey, metaKey }) {
      if (altKey || ctrlKey || metaKey || last[0] < 0) return false;
      if (shiftKey) {
        if (key === "Home") return extend(([, y]) => [0, y]);
        if (key === "End") return extend(([, y]) => [last[0], y]);
        const step = steps[key];
        if (step) return extend(([x, y]) => [x + step[0], y + step[1]]);
      }
      if (!from || key === "Shift") return false;
      const area = areaOf(brushable, from, to);
      leave();
      if (key === "Enter") events.done(area);
      return key === "Enter" || key === "Escape";
    },
  };
}
