import { difference, type Estimated } from "./mover";
import { wilson } from "./wilson";

/** Newcombe's hybrid score interval of k1/n1 - k2/n2 (1998); null where a group is empty. */
export function newcombe(k1: number, n1: number, k2: number, n2: number): Estimated | null {
  const a = wilson(k1, n1);
  const b = wilson(k2, n2);
  return a && b && difference({ value: k1 / n1, ...a }, { value: k2 / n2, ...b });
}
