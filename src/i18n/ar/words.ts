import type { words as en } from "../en/words";

export const words: Record<keyof typeof en, string> = {};
