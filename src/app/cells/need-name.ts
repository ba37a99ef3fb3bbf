import type { Words } from "../words";

/** The first of some keys that the catalogue has, in words. */
export const firstWord = ({ maybe }: Words, keys: readonly string[], otherwise: string): string =>
  keys.map((key) => maybe(key)).find((word, i) => word !== keys[i]) ?? otherwise;

/** What data lack, in words: a dimension, a field or a kind of data. */
export const needName = (words: Words, need: string): string =>
  firstWord(words, [`needs.${need}.name`, `dimension.${need}`, `field.${need}`, `kind.${need}`], need);
