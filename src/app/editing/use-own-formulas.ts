import { useDevice } from "../device";
import { useNotebook } from "../notebook/notebook-context";

/**
 * Forgets the formulas that this device chose for a cell: its form wrote what was shown into the document, and what
 * is chosen there from now on must not be overruled.
 */
export function useOwnFormulas(): (cellId: string) => void {
  const { store, session } = useDevice();
  const { id } = useNotebook();
  return (cellId) => {
    const { settings } = session.getState();
    const { [`${id}/${cellId}`]: chosen, ...cellVariants } = settings.cellVariants;
    if (chosen === undefined) return;
    session.setState({ settings: { ...settings, cellVariants } });
    void store.settings.change({ cellVariants });
  };
}
