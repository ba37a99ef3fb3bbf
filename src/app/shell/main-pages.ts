/** The pages in the header, in order; the notebook's own name stands for the first. */
export const mainPages = ["notebook", "data", "benchmarks", "privacy", "settings", "help"] as const;
