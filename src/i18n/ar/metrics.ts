import type { metrics as en } from "../en/metrics";

export const metrics: Record<keyof typeof en, string> = {};
