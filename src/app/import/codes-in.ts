import type { Draft } from "./import-session";

type Family = "direction" | "result" | "disposition";
const targets: Readonly<Record<Family, readonly string[]>> = {
  direction: ["direction"],
  result: ["result", "result_code"],
  disposition: ["disposition", "disposition_code", "tags", "tag_codes"],
};
const most = 40;
/** Tags come several to a field. */
const splits = (family: Family): boolean => family === "disposition";

/** The codes that the sample of a file holds in its mapped code columns, as the mapping keys them. */
export function codesIn(draft: Draft): Readonly<Record<Family, readonly string[]>> {
  const { inspection, mapping } = draft;
  const found = (family: Family): readonly string[] => {
    if (!inspection || !mapping) return [];
    const sources = mapping.columns
      .filter(({ target }) => targets[family].includes(target))
      .flatMap((column) => column.sources);
    const codes = new Set<string>();
    for (const source of new Set(sources)) {
      const at = inspection.header.indexOf(source);
      for (const record of inspection.sample) {
        for (const part of splits(family) ? (record[at] ?? "").split(/[,;|]/) : [record[at] ?? ""]) {
          const code = part.trim().toLowerCase();
          if (code !== "") codes.add(code);
        }
      }
    }
    // A column with nearly as many codes as rows holds text, not codes.
    return codes.size > most ? [] : [...codes].sort();
  };
  return { direction: found("direction"), result: found("result"), disposition: found("disposition") };
}
