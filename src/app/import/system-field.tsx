import { Input, Label, TextField } from "react-aria-components";
import { useDevice, useSession } from "../device";
import { Combo } from "../parts/combo";
import { Select } from "../parts/select";
import { useWords } from "../words";
import { countryOptions } from "./countries";
import type { Group } from "./import-types";
import { sampleSystem } from "./sample-system";

/** Which phone system the files belong to, one that is known here or a new one, and whose numbers it writes short. */
export function SystemField(props: {
  readonly group: Group;
  /** What it is called unless the reader says otherwise. */
  readonly fallback: string;
  /** Whether the files hold telephone numbers. */
  readonly numbers: boolean;
  /** Whether the files are call logs: what stands beside calls comes from a CRM or another tool. */
  readonly calls: boolean;
}) {
  const { imports } = useDevice();
  const { t, locale } = useWords();
  const all = useSession(({ data }) => data?.systems) ?? [];
  const systems = all.filter(({ id }) => id !== sampleSystem);
  const { key, system, country } = props.group;
  return (
    <section className="review-part" aria-labelledby="which-system">
      <h3 id="which-system">{t(props.calls ? "import.panel.system" : "import.panel.origin")}</h3>
      <div className="review-fields">
        {systems.length === 0 ? null : (
          <Select
            label={t(props.calls ? "import.panel.system_which" : "import.panel.origin_which")}
            value={"known" in system ? system.known : "new"}
            options={[
              ...systems.map(({ id, label, zone }) => ({ id, label, detail: zone })),
              { id: "new", label: t("import.panel.system_new") },
            ]}
            onChange={(id) => imports.chooseSystem(key, id === "new" ? { label: "" } : { known: id })}
          />
        )}
        {"label" in system ? (
          <TextField
            className="field"
            value={system.label}
            onChange={(label) => imports.chooseSystem(key, { label })}
          >
            <Label className="label">
              {t(props.calls ? "import.panel.system_label" : "import.panel.origin_label")}
            </Label>
            <Input className="input" placeholder={props.fallback} />
          </TextField>
        ) : null}
        {props.numbers ? (
          <Combo
            label={t("import.panel.country")}
            value={country ?? ""}
            options={[{ id: "", label: t("import.panel.not_said") }, ...countryOptions(locale)]}
            onChange={(chosen) => imports.chooseCountry(key, chosen === "" ? null : chosen)}
          />
        ) : null}
      </div>
      <p className="help">{t(props.calls ? "import.panel.system_help" : "import.panel.origin_help")}</p>
    </section>
  );
}
