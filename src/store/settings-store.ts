import type { Context } from "./context";
import { defaultSettings } from "./default-settings";
import { allRows, sortRows } from "./rows";
import { seal, type Row } from "./seal";
import type { Settings } from "./settings";
import { write } from "./write";

export interface SettingsStore {
  /** All settings, defaults filled in. A damaged one counts as unset and is told by an event. */
  get(): Promise<Settings>;
  /** Changes some; other tabs' changes of other settings stay. */
  change(patch: Partial<Settings>): Promise<Settings>;
}

export function settingsStore({ db, channel, emit }: Context): SettingsStore {
  const get = async (): Promise<Settings> => {
    const rows = await allRows(db, "settings");
    const { damaged } = await sortRows("settings", rows);
    for (const id of damaged) emit({ type: "damaged", damage: { what: "settings", id, datasets: [] } });
    const chosen = rows.filter((row) => row.id in defaultSettings && !damaged.includes(row.id));
    return { ...defaultSettings, ...Object.fromEntries(chosen.map((row) => [row.id, row.value])) };
  };
  return {
    get,
    async change(patch) {
      const entries = Object.entries(patch).filter(([, value]) => value !== undefined);
      const rows: Row<unknown>[] = await Promise.all(
        entries.map(([key, value]) => seal("settings", key, value)),
      );
      await write(db, ["settings"], () => db.settings.bulkPut(rows));
      channel.post({ type: "settings" });
      return get();
    },
  };
}
