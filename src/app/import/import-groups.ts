import type { SystemRecord } from "../../store";
import { countryOfZone } from "./countries";
import type { Draft, Group, SystemChoice } from "./import-types";

/** What grouping needs to know of the device. */
export interface GroupPorts {
  systems(): readonly SystemRecord[];
  /** The country that the settings name. */
  country(): string | null;
  guess(draft: Draft): SystemChoice;
}

/** The group of all lists of holidays: they go into the calendar together. */
export const holidays = "holidays";

/**
 * Files of one layout are one system's exports and one import; other layouts are other systems'. A layout that is not
 * known is told by its columns. Our own exports of all kinds belong together.
 */
export function groupKey({ mapping, inspection, error }: Draft): string | null {
  if (!mapping || !inspection || error !== null) return null;
  if (mapping.kind === "holidays") return holidays;
  if (mapping.profile.startsWith("dialbook-")) return "dialbook";
  return mapping.profile === "generic" ? `generic/${inspection.signature}` : mapping.profile;
}

/** The groups of these drafts; what was chosen for a group before stays. */
export function groupsOf(
  drafts: readonly Draft[],
  before: readonly Group[],
  ports: GroupPorts,
): readonly Group[] {
  const files = new Map<string, number[]>();
  drafts.forEach((draft, i) => {
    const key = groupKey(draft);
    if (key !== null) files.set(key, [...(files.get(key) ?? []), i]);
  });
  return [...files].flatMap(([key, indexes]) => {
    const first = drafts[indexes[0] ?? -1];
    if (!first) return [];
    const old = before.find((group) => group.key === key);
    const system = old?.system ?? ports.guess(first);
    const countryChosen = old?.countryChosen ?? false;
    const country = old && countryChosen ? old.country : usualCountry(system, first, ports);
    return [{ key, files: indexes, system, country, countryChosen }];
  });
}

/** A known system's country; else that of the zone the file is read in, else that of the settings. */
function usualCountry(system: SystemChoice, { mapping }: Draft, ports: GroupPorts): string | null {
  const known = "known" in system ? ports.systems().find(({ id }) => id === system.known) : undefined;
  return known?.country ?? (mapping ? countryOfZone(mapping.zone) : null) ?? ports.country();
}

/** The title of an import: its first file's name without the ending, and how many more there are. */
export function titleOf(drafts: readonly Draft[]): string {
  const files = drafts.filter(({ error }) => error === null);
  const name = (files[0]?.file.name ?? "").replace(/\.[^.]{1,5}$/, "");
  return files.length > 1 ? `${name} (+${files.length - 1})` : name;
}
