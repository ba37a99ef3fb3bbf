/** Whether a file is a notebook, by its name or its type: every other file is looked at as data. */
export const isNotebookFile = ({ name, type }: File): boolean =>
  /\.(md|markdown)$/i.test(name) || type === "text/markdown";

/** Notebooks among files that came together, and the rest. */
export const sorted = (
  files: readonly File[],
): { readonly notebooks: readonly File[]; readonly others: readonly File[] } => ({
  notebooks: files.filter(isNotebookFile),
  others: files.filter((file) => !isNotebookFile(file)),
});
