/** How long a dataset or a notebook stays in the trash before it is deleted, in milliseconds. */
export const trashMs = 30 * 86_400_000;
