import type { PointShape } from "./types";

const turn = 2 * Math.PI;
const rounded = (pixels: number): string => String(Math.round(pixels * 1000) / 1000);

const outline = (points: readonly (readonly [number, number])[]): string =>
  `M${points.map(([x, y]) => `${rounded(x)},${rounded(y)}`).join("L")}Z`;

/** A point's shape around its middle, with the area of a circle of so many pixels, as Plot writes it. */
export function symbolPath(shape: PointShape, radius: number): string {
  const area = Math.PI * radius ** 2;
  switch (shape) {
    case "ring": {
      const r = rounded(radius);
      return `M${r},0A${r},${r},0,1,1,-${r},0A${r},${r},0,1,1,${r},0`;
    }
    case "square": {
      const side = Math.sqrt(area);
      return `M${rounded(-side / 2)},${rounded(-side / 2)}h${rounded(side)}v${rounded(side)}h${rounded(-side)}Z`;
    }
    case "triangle": {
      const y = -Math.sqrt(area / (Math.sqrt(3) * 3));
      return outline([
        [0, y * 2],
        [-Math.sqrt(3) * y, -y],
        [Math.sqrt(3) * y, -y],
      ]);
    }
    case "diamond": {
      const y = Math.sqrt(area / (2 * Math.sqrt(1 / 3)));
      const x = y * Math.sqrt(1 / 3);
      return outline([
        [0, -y],
        [x, 0],
        [0, y],
        [-x, 0],
      ]);
    }
    case "star": {
      const r = Math.sqrt(area * 0.8908130915292852281); // so that a star has the area of a circle
      const inner = Math.sin(turn / 20) / Math.sin((7 * turn) / 20);
      return outline(
        Array.from({ length: 10 }, (_, i) => {
          const angle = (turn * i) / 10 - turn / 4;
          const far = i % 2 === 0 ? r : r * inner;
          return [Math.cos(angle) * far, Math.sin(angle) * far] as const;
        }),
      );
    }
  }
}
