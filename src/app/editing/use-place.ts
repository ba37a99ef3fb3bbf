import { useState, type HTMLAttributes } from "react";
import { useStore } from "zustand";
import { useWords } from "../words";
import { editing } from "./editing-state";
import type { Place } from "./places";

/** What the element of a place carries, so that it can have the focus, be found and be dropped beside. */
export interface PlaceElement extends HTMLAttributes<HTMLElement> {
  readonly "data-place": string;
  readonly "data-active": boolean | undefined;
  readonly "data-dragged": boolean | undefined;
}

/** A place as something to work on: `near` while the pointer or the focus is in it. */
export function usePlace(
  place: Place,
  index: number,
  all: number,
): { readonly near: boolean; readonly active: boolean; readonly element: PlaceElement } {
  const { t, f } = useWords();
  const { key, cells } = place;
  const [hovered, setHovered] = useState(false);
  const active = useStore(editing, (state) => state.active === key);
  const first = useStore(editing, (state) => state.active === null) && index === 0;
  const menu = useStore(editing, (state) => state.menu === key);
  const dragged = useStore(editing, (state) => state.drag?.key === key);
  const [cell] = cells;
  const kind = cell?.kind ?? "text";
  const label = t("editing.place", {
    kind: place.inputs ? t("editing.inputs") : t(`editing.kind.${kind}`),
    name: cell?.name ?? "",
    named: cell?.name == null || cells.length > 1 ? "no" : "yes",
    n: f.number(index + 1),
    all: f.number(all),
  });
  return {
    near: hovered || active || menu || dragged,
    active,
    element: {
      role: "group",
      "aria-label": label,
      tabIndex: active || first ? 0 : -1,
      "data-place": key,
      "data-active": active || undefined,
      "data-dragged": dragged || undefined,
      onPointerEnter: () => setHovered(true),
      onPointerLeave: () => setHovered(false),
      onFocus: () => {
        if (editing.getState().active !== key) editing.setState({ active: key });
      },
    },
  };
}
