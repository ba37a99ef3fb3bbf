import { byName } from "../map/by-name";
import type { Profile } from "../types";
import { type Layout, vendor } from "./vendor";

/**
 * A layout of which no real file was seen: a table of names, filled up by the generic profile's way of reading what
 * the table does not name. Units are decided by the values, not by the vendor's word.
 */
export function inferred(layout: Omit<Layout, "confidence">): Profile {
  const named = vendor({ ...layout, confidence: "inferred" });
  return {
    ...named,
    propose: (header, sample) => {
      const proposed = named.propose(header, sample);
      const own = (proposed.columns ?? []).map((column) => {
        const unit = layout.units?.[column.target];
        const { target, sources } = column;
        return unit ? { target, sources, duration: unit } : { target, sources };
      });
      const targets = new Set(own.map(({ target }) => target));
      const taken = new Set(own.flatMap(({ sources }) => sources));
      const rest = byName(header, sample, taken).filter(({ target }) => !targets.has(target));
      return { ...proposed, columns: [...own, ...rest] };
    },
  };
}
