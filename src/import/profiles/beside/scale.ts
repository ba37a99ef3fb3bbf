import { westernDigits } from "../../map/header-names";

export interface Scale {
  readonly min: number;
  readonly max: number;
}

/** The scale that a question names, as `(1-5)` or `out of 10`; null where it names none. */
export function scaleOfHeader(header: string): Scale | null {
  const text = westernDigits(header);
  const range = /(\d{1,3})\s*(?:-|–|to|bis|à|إلى|الى)\s*(\d{1,3})/.exec(text);
  if (range && Number(range[1]) < Number(range[2])) return { min: Number(range[1]), max: Number(range[2]) };
  const of = /(?:out of|of|von|sur|من|\/)\s*(\d{1,3})\b/.exec(text);
  return of && Number(of[1]) > 1 ? { min: 1, max: Number(of[1]) } : null;
}

/** The scale of answers: what the question names, else the smallest usual one that holds all of them. */
export function scaleOf(header: string, values: readonly string[]): Scale | null {
  const said = scaleOfHeader(header);
  if (said) return said;
  const numbers = values.flatMap((value) => {
    const found = /^\d+([.,]\d+)?$/.exec(westernDigits(value.trim()));
    return found ? [Number(found[0].replace(",", "."))] : [];
  });
  if (numbers.length === 0) return null;
  const most = numbers.reduce((a, b) => Math.max(a, b), 0);
  const least = numbers.reduce((a, b) => Math.min(a, b), Infinity);
  const max = [1, 5, 7, 10, 100].find((end) => most <= end);
  if (max === undefined) return null;
  return { min: least === 0 || max === 1 || max === 100 ? 0 : 1, max };
}
