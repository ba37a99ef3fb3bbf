import type { Context } from "./context";
import { defaultSettings } from "./default-settings";
import { peopleKeys, type PeopleRules } from "./policy-types";
import { allRows, sortRows } from "./rows";
import { seal, type Row } from "./seal";
import type { Settings } from "./settings";
import { write } from "./write";

export interface SettingsStore {
  /** All settings, defaults filled in. A damaged one counts as unset and is told by an event. */
  get(): Promise<Settings>;
  /** Changes some; other tabs' changes of other settings stay. Of people the policy store alone decides. */
  change(patch: Partial<Omit<Settings, keyof PeopleRules>>): Promise<Settings>;
}

export function settingsStore({ db, channel, emit }: Context): SettingsStore {
  const get = async (): Promise<Settings> => {
    const rows = await allRows(db, "settings");
    const { damaged } = await sortRows("settings", rows);
    for (const id of damaged) emit({ type: "damaged", damage: { what: "settings", id, datasets: [] } });
    // what can no longer be read of the policy might have been strict
    const strict = damaged.includes("policy") ? ({ policy: "teams_only" } as const) : {};
    const chosen = rows.filter((row) => row.id in defaultSettings && !damaged.includes(row.id));
    return { ...defaultSettings, ...Object.fromEntries(chosen.map((row) => [row.id, row.value])), ...strict };
  };
  return {
    get,
    async change(patch) {
      const entries = Object.entries(patch).filter(
        ([key, value]) => value !== undefined && !peopleKeys.some((own) => own === key),
      );
      const rows: Row<unknown>[] = await Promise.all(
        entries.map(([key, value]) => seal("settings", key, value)),
      );
      await write(db, ["settings"], () => db.settings.bulkPut(rows));
      channel.post({ type: "settings" });
      return get();
    },
  };
}
