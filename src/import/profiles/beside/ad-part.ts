import { pick } from "../vendor";

/** SQL for what a row of costs is about beside its campaign: rows of one campaign and day are told apart by it. */
export const adPart = (col: (header: string) => string, names: readonly string[]): string =>
  `nullif(concat_ws(' / ', ${names.map((name) => pick(col)(name)).join(", ")}), '')`;
