/** Names that the view defines for every cell. */
export const viewNames: ReadonlySet<string> = new Set(["view.period", "view.compare", "view.filters"]);
