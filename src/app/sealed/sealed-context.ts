import { createContext, use } from "react";

/** The sealed report that is shown; null on a page that lives. */
export interface ShownSeal {
  readonly id: string;
  readonly sealedAt: number; // epoch ms
  readonly dataVersion: number;
}

export const SealContext = createContext<ShownSeal | null>(null);

/** The seal of what is shown; null where nothing is sealed. */
export const useSeal = (): ShownSeal | null => use(SealContext);
