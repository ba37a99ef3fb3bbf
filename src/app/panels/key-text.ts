const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** A key press as it is printed on keys: `Mod+K` is ⌘K on a Mac and Ctrl K elsewhere. */
export const keyText = (key: string): string =>
  key.replace("Mod+", isMac ? "⌘" : "Ctrl ").replace("Shift+", isMac ? "⇧" : "Shift ");
