import { useState } from "react";
import { Button, Input, Label, TextField } from "react-aria-components";
import { openImporter, type Importer } from "../../engine";
import type { ClockKind } from "../../import";
import type { SystemRecord } from "../../store";
import { useDevice, useSession } from "../device";
import { countryOptions } from "../import/countries";
import { liveSamples, sampleSystem } from "../import/sample-system";
import { clockWords } from "../import/clock-words";
import { zones } from "../import/zones";
import { Combo } from "../parts/combo";
import { Problem } from "../parts/problem";
import { Select } from "../parts/select";
import { Sheet } from "../parts/sheet";
import { addToast } from "../session";
import { useWords } from "../words";

const clocks: readonly ClockKind[] = ["local", "utc", "offset"];

/** The phone systems that calls came from: what each is called and how its times and numbers are read. */
export function PhoneSystems() {
  const words = useWords();
  const { t, f, locale } = words;
  const data = useSession((state) => state.data);
  const [open, setOpen] = useState<SystemRecord | null>(null);
  const [saving, setSaving] = useState(false); // the form stays until all calls are read anew
  const systems = (data?.systems ?? []).filter(({ id }) => id !== sampleSystem);
  const sample = liveSamples(data?.datasets ?? []).length > 0;
  const country = (id: string | null) =>
    countryOptions(locale).find((option) => option.id === id)?.label ?? t("systems.no_country");
  const imports = (id: string) =>
    (data?.datasets ?? []).filter(({ systemId, state }) => systemId === id && state === "live").length;
  return (
    <section className="page-part" aria-labelledby="systems-title">
      <h2 id="systems-title">{t("systems.title")}</h2>
      <p className="quiet">
        {t(systems.length > 0 ? "systems.lead" : sample ? "systems.only_sample" : "systems.none")}
      </p>
      {systems.length === 0 ? null : (
        <ul className="datasets">
          {systems.map((system) => (
            <li key={system.id} className="dataset">
              <div className="dataset-main">
                <h3>
                  <bdi>{system.label}</bdi>
                </h3>
                <p className="small quiet">
                  {[
                    ...clockWords(words, system),
                    country(system.country),
                    t("systems.imports", { n: imports(system.id), value: f.number(imports(system.id)) }),
                  ].join(" · ")}
                </p>
              </div>
              <Button
                className="button"
                aria-label={t("systems.change_one", { name: system.label })}
                onPress={() => setOpen(system)}
              >
                {t("systems.change")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Sheet open={open !== null} title={open?.label ?? ""} onClose={() => saving || setOpen(null)}>
        {open ? (
          <SystemForm key={open.id} system={open} onBusy={setSaving} onDone={() => setOpen(null)} />
        ) : null}
      </Sheet>
    </section>
  );
}

function SystemForm(props: {
  readonly system: SystemRecord;
  readonly onBusy: (busy: boolean) => void;
  readonly onDone: () => void;
}) {
  const { store, session, refresh } = useDevice();
  const { t, locale } = useWords();
  const [next, setNext] = useState(props.system);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { system } = props;
  const clockChanged = next.zone !== system.zone || next.clock !== system.clock;
  const set = (patch: Partial<SystemRecord>) => setNext({ ...next, ...patch });
  const save = async () => {
    setBusy(true);
    props.onBusy(true);
    setError(null);
    const importer: Importer = openImporter();
    try {
      await importer.changeSystem({ ...next, label: next.label.trim() || system.label });
      // What was remembered for its files follows, or the next export would be read as before.
      if (clockChanged)
        for (const saved of await store.mappings.list())
          if (saved.systemId === system.id)
            await store.mappings.put({ ...saved, mapping: { ...saved.mapping, zone: next.zone } });
      await refresh();
      addToast(session, { text: "systems.saved" });
      props.onDone();
    } catch (problem) {
      setError(problem);
    } finally {
      importer.close();
      setBusy(false);
      props.onBusy(false);
    }
  };
  return (
    <div className="form">
      <TextField className="field" value={next.label} onChange={(label) => set({ label })}>
        <Label className="label">{t("import.panel.system_label")}</Label>
        <Input className="input" />
      </TextField>
      <Combo
        label={t("import.panel.zone")}
        value={next.zone}
        options={zones}
        onChange={(zone) => set({ zone })}
      />
      <Select
        label={t("import.panel.clock")}
        value={next.clock}
        options={clocks.map((id) => ({ id, label: t(`import.panel.clock.${id}`) }))}
        onChange={(clock) => set({ clock })}
      />
      <Combo
        label={t("import.panel.country")}
        value={next.country ?? ""}
        options={[{ id: "", label: t("import.panel.not_said") }, ...countryOptions(locale)]}
        onChange={(id) => set({ country: id === "" ? null : id })}
      />
      {clockChanged ? <p className="help">{t("systems.clock_help")}</p> : null}
      {next.country === system.country ? null : <p className="help">{t("systems.country_help")}</p>}
      {error === null ? null : <Problem error={error} />}
      <div className="row">
        <Button className="button main" isDisabled={busy} onPress={() => void save()}>
          {t("systems.save")}
        </Button>
        <Button className="button plain" isDisabled={busy} onPress={props.onDone}>
          {t("app.cancel")}
        </Button>
        <span role="status" className="small quiet">
          {busy ? t("systems.saving") : null}
        </span>
      </div>
      {busy ? <progress className="saving" aria-label={t("systems.saving")} /> : null}
    </div>
  );
}
