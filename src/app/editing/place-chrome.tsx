import { useStore } from "zustand";
import { editing } from "./editing-state";
import { InsertPoint } from "./insert-point";
import type { Place } from "./places";
import { PlaceMenu } from "./place-menu";

/** What appears around a place while somebody is near: its menu, and where a cell can be added. */
export function PlaceChrome(props: {
  readonly place: Place;
  readonly index: number;
  readonly all: number;
  readonly near: boolean;
  readonly active: boolean;
}) {
  const { place, index, all, near, active } = props;
  const drop = useStore(editing, ({ drag }) => drag?.gap ?? null);
  return (
    <>
      {near ? <PlaceMenu place={place} active={active} /> : null}
      {index === 0 ? <InsertPoint gap={0} side="above" active={active} /> : null}
      {index + 1 < all ? <InsertPoint gap={index + 1} side="below" active={active} /> : null}
      {drop === index + 1 ? <div className="drop-mark below" /> : null}
      {drop === 0 && index === 0 ? <div className="drop-mark above" /> : null}
    </>
  );
}
