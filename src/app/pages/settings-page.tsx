import type { Weekday } from "../../base";
import type { Settings } from "../../store";
import { useDevice, useSession } from "../device";
import { Check } from "../parts/check";
import { Choices } from "../parts/choices";
import { NoteList } from "../notes/note-list";
import { Select } from "../parts/select";
import { PolicyNow } from "../policy/policy-line";
import { RulesFor } from "../settings/rules-for";
import { address } from "../route";
import { useWords } from "../words";
import { InstallButton } from "./install-button";
import { PhoneSystems } from "./phone-systems";

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** How the page reads and how metrics are counted. Every change is kept at once. */
export function SettingsPage() {
  const words = useWords();
  const { t, f } = words;
  const { store, session } = useDevice();
  const settings = useSession((state) => state.settings);
  const change = (patch: Partial<Settings>) => {
    session.setState({ settings: { ...settings, ...patch } });
    void store.settings.change(patch);
  };
  return (
    <div className="page">
      <h1>{t("settings.title")}</h1>
      <section className="page-part">
        <h2>{t("settings.reading")}</h2>
        <Choices
          label={t("settings.language")}
          value={words.language}
          options={(["en", "ar"] as const).map((id) => ({ id, label: t(`language.${id}`) }))}
          onChange={(language) => change({ language })}
        />
        <Choices
          label={t("settings.digits")}
          value={settings.digits}
          options={(["latn", "arab"] as const).map((id) => ({ id, label: t(`settings.digits.${id}`) }))}
          onChange={(digits) => change({ digits })}
        />
        <Choices
          label={t("settings.theme")}
          value={settings.theme}
          options={(["system", "light", "dark"] as const).map((id) => ({ id, label: t(`theme.${id}`) }))}
          onChange={(theme) => change({ theme })}
        />
        <Select
          label={t("settings.first_weekday")}
          value={String(settings.firstWeekday)}
          options={weekdays.map((day) => ({ id: String(day), label: f.weekday(day, "long") }))}
          onChange={(day) => change({ firstWeekday: weekdays.find((w) => String(w) === day) ?? 1 })}
        />
        <div className="field">
          <Check
            label={t("settings.single_keys")}
            value={settings.singleKeys}
            onChange={(singleKeys) => change({ singleKeys })}
          />
          <p className="help">{t("settings.single_keys_note")}</p>
        </div>
        <div className="field">
          <Check
            label={t("settings.manual_sql")}
            value={settings.manualSql}
            onChange={(manualSql) => change({ manualSql })}
          />
          <p className="help">{t("settings.manual_sql_note")}</p>
        </div>
      </section>
      <section className="page-part">
        <h2>{t("settings.counting")}</h2>
        <p className="quiet">{t("settings.counting_note")}</p>
        <RulesFor settings={settings} onChange={change} />
      </section>
      <NoteList />
      <PhoneSystems />
      <section className="page-part">
        <h2>{t("people.title")}</h2>
        <PolicyNow />
      </section>
      <section className="page-part">
        <h2>{t("codes.title")}</h2>
        <p>
          <a href={address("dispositions")}>{t("codes.settings_link")}</a>
        </p>
      </section>
      <section className="page-part">
        <h2>{t("settings.app")}</h2>
        <InstallButton />
        <p className="quiet small">{t("settings.version", { version: __BUILD_ID__ })}</p>
      </section>
    </div>
  );
}
