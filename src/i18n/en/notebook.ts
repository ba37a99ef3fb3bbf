export const notebook = {} as const;
