import { useStore } from "zustand";
import { editing } from "./editing-state";
import type { Place } from "./places";

/** How a place is being edited; null while it is not. */
export const useOpenAs = ({ cells }: Place): "form" | "source" | null =>
  useStore(editing, ({ open }) => (open && cells.some(({ id }) => id === open.key) ? open.as : null));
