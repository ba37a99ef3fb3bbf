/** Where a place lies on the page, in pixels. */
export interface PlaceBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const away = (at: number, from: number, to: number): number => Math.max(from - at, 0, at - to);

/** The gap nearest to a point: before the place of that number, or behind the last; 0 without places. */
export function gapAt(boxes: readonly PlaceBox[], x: number, y: number): number {
  let nearest = 0;
  let distance = Infinity;
  boxes.forEach((box, i) => {
    const far = Math.hypot(away(x, box.left, box.right), away(y, box.top, box.bottom));
    if (far >= distance) return;
    distance = far;
    nearest = y < (box.top + box.bottom) / 2 ? i : i + 1;
  });
  return nearest;
}
