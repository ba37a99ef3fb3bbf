/** The pages in the header, in order, after the notebook that is open. */
export const mainPages = ["notebooks", "data", "benchmarks", "privacy", "settings", "help"] as const;
