const closing = 80; // ms in which a menu or a dialog gives the focus back to where it was

/** Does something that moves the focus once the menu or dialog that it was chosen in has closed. */
export const afterClosing = (run: () => void): void => void setTimeout(run, closing);
