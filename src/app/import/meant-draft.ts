import type { SystemRecord } from "../../store";
import type { Draft } from "./import-types";

/** A draft whose codes mean what was said of its phone system's codes, and what was chosen for this import. */
export function meantDraft(draft: Draft, system: SystemRecord | undefined): Draft {
  const { mapping, codes } = draft;
  if (!mapping) return draft;
  const said = Object.entries({ ...system?.codes, ...codes });
  if (said.every(([code, meaning]) => mapping.dispositions[code] === meaning)) return draft;
  return {
    ...draft,
    mapping: { ...mapping, dispositions: { ...mapping.dispositions, ...Object.fromEntries(said) } },
  };
}

/** A draft as its file's layout reads it: what people said of codes is handed over apart, and kept for the system. */
export const layoutDraft = (draft: Draft): Draft =>
  draft.mapping ? { ...draft, mapping: { ...draft.mapping, dispositions: draft.layoutCodes } } : draft;
