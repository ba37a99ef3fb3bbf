import { headerName } from "../map/header-names";
import { synonyms } from "../map/synonyms";
import type { Profile } from "../types";

/** Any call log with a header: columns are recognised by what they are called and what they hold. */
export const generic: Profile = {
  id: "generic",
  label: "Call log",
  kind: "calls",
  confidence: "inferred",
  recognise: (header) => {
    const names = new Set(Object.values(synonyms).flat());
    const found = header.filter(
      (name) => names.has(headerName(name).name) || names.has(headerName(name).full),
    ).length;
    const share = header.length ? found / header.length : 0;
    return {
      profile: "generic",
      score: 0.1 + 0.5 * share,
      reasons: [{ code: "known_columns", params: { found, total: header.length } }],
    };
  },
  propose: () => ({}),
};
