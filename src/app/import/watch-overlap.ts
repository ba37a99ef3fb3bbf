import type { StoreApi } from "zustand/vanilla";
import type { Importer } from "../../engine";
import type { Draft, ImportState } from "./import-types";

/** Milliseconds in which nothing may change before it is looked: each look reads some megabytes. */
const rest = 400;

interface Wanted {
  readonly key: string;
  readonly systemId: string;
  readonly country: string | null;
  readonly drafts: readonly Draft[];
  /** What the answer depends on. */
  readonly facts: readonly unknown[];
}

/** The groups of which something can be stored already: those of known phone systems, once they can be read. */
function wanted({ stage, groups, drafts }: ImportState): readonly Wanted[] {
  if (stage !== "review") return [];
  return groups.flatMap(({ key, files, system, country }) => {
    if (!("known" in system)) return [];
    const mine = files.flatMap((i) => drafts[i] ?? []);
    if (!mine.every(({ preview, error }) => preview !== null && error === null)) return [];
    const facts = [system.known, country, ...mine.flatMap(({ file, mapping }) => [file, mapping])];
    return [{ key, systemId: system.known, country, drafts: mine, facts }];
  });
}

const same = (a: readonly unknown[], b: readonly unknown[] | undefined): boolean =>
  a.length === b?.length && a.every((value, i) => value === b[i]);

/** Keeps what files under review share with what is stored in the state, as long as they are as they were looked at. */
export function watchOverlap(
  state: StoreApi<ImportState>,
  importer: () => Pick<Importer, "overlap"> | null,
): void {
  const asked = new Map<string, readonly unknown[]>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = async ({ key, systemId, country, drafts, facts }: Wanted): Promise<void> => {
    const files = drafts.flatMap(({ file, inspection, mapping }) =>
      inspection && mapping ? [{ file, dialect: inspection.dialect, mapping }] : [],
    );
    try {
      const found = await importer()?.overlap({ importId: crypto.randomUUID(), systemId, files }, country);
      if (found && asked.get(key) === facts)
        state.setState(({ overlaps }) => ({ overlaps: { ...overlaps, [key]: found } }));
    } catch {
      // a file that cannot be read says so when it is imported; whatever else, the report has the numbers
    }
  };

  state.subscribe((now) => {
    const groups = wanted(now);
    const current = new Map(groups.map(({ key, facts }) => [key, facts]));
    for (const [key, facts] of asked) if (!same(facts, current.get(key))) asked.delete(key);
    const kept = Object.entries(now.overlaps).filter(([key]) => asked.has(key));
    if (kept.length < Object.keys(now.overlaps).length)
      return state.setState({ overlaps: Object.fromEntries(kept) }); // which comes back here
    clearTimeout(timer);
    if (groups.some(({ key }) => !asked.has(key)))
      timer = setTimeout(() => {
        for (const group of wanted(state.getState()))
          if (!asked.has(group.key)) {
            asked.set(group.key, group.facts);
            void look(group);
          }
      }, rest);
  });
}
