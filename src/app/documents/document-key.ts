const copies = new Map<string, string>();

/** Remembers in this tab that a notebook was made of a template while it was open: what is on screen stays. */
export const becameCopy = (template: string, id: string): void => void copies.set(id, template);

/** What tells open notebooks apart on screen: the address's id, or that of the template it was while open. */
export const documentKey = (id: string): string => copies.get(id) ?? id;
