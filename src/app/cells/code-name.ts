import { dispositionName } from "../../charts";
import type { Words } from "../words";
import { chartWords } from "./chart-words";

/** A disposition as the reader calls it: the catalogue's word, the centre's own, or what stands for no category. */
export const codeName = (words: Words, code: string): string => dispositionName(code, chartWords(words));
