import { rest, uncoded, unmapped } from "../../charts";
import type { Words } from "../words";
import { chartWords } from "./chart-words";

const unnamed: Readonly<Record<string, string>> = {
  [uncoded]: "chart.uncoded",
  [unmapped]: "chart.unmapped",
  [rest]: "chart.rest",
};

/** A disposition as the reader calls it: the catalogue's word, the centre's own, or what stands for no category. */
export const codeName = (words: Words, code: string): string => {
  const key = unnamed[code];
  return key === undefined ? chartWords(words).disposition(code) : words.maybe(key);
};
