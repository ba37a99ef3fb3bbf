/** Values of parts by name. */
export type Bag = Readonly<Record<string, number>>;

/** A part with its sign in a sum. */
export interface Term {
  readonly sign: 1 | -1;
  readonly name: string;
}

const known = new Map<string, readonly Term[]>();

/** The parts of a sum and difference, with their signs. */
export function terms(side: string): readonly Term[] {
  const found = known.get(side) ?? parsed(side);
  known.set(side, found);
  return found;
}

const parsed = (side: string): readonly Term[] =>
  side
    .replaceAll("-", "+ -")
    .split("+")
    .map((raw) => raw.trim())
    .filter((raw) => raw !== "")
    .map((raw) => (raw.startsWith("-") ? { sign: -1, name: raw.slice(1).trim() } : { sign: 1, name: raw }));

/** The names of parts that an expression such as `answered + abandoned - short_abandons` reads. */
export const partsOf = (expression: string): string[] =>
  expression.split("/").flatMap((side) => terms(side).map((term) => term.name));

/** The value of a sum and difference of parts. */
export function total(expression: string, bag: Bag): number {
  let sum = 0;
  for (const { sign, name } of terms(expression)) {
    const value = bag[name];
    if (value === undefined) throw new Error(`unknown part: ${name}`);
    sum += sign * value;
  }
  return sum;
}

/** The value of `a / b`, or of a plain sum; null where the denominator is not positive. */
export function ratio(expression: string, bag: Bag): number | null {
  const [above = "", below] = expression.split("/");
  if (below === undefined) return total(above, bag);
  const denominator = total(below, bag);
  return denominator > 0 ? total(above, bag) / denominator : null;
}
