import type { importing as en } from "../en/import";

export const importing: Record<keyof typeof en, string> = {};
