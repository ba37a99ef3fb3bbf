import { useStore } from "zustand";
import { useWords } from "../words";
import { editing } from "./editing-state";

/** Tells a screen reader what others see: where a cell went, what was undone. */
export function Said() {
  const { t, maybe } = useWords();
  const { key, params, n } = useStore(editing, ({ said }) => said);
  const said: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(params))
    said[name] = typeof value === "string" ? maybe(value) : value;
  return (
    <div className="unseen" role="status">
      <span key={n}>{key === null ? null : t(key, said)}</span>
    </div>
  );
}
