import { Input, Label, TextField } from "react-aria-components";
import { useDevice, useSession } from "../device";
import { Select } from "../parts/select";
import { useWords } from "../words";
import { sampleSystem } from "./sample-system";
import type { SystemChoice } from "./import-session";

/** Which phone system the files belong to: one that is known here, or a new one. */
export function SystemField(props: {
  readonly system: SystemChoice | null;
  readonly fallback: string;
  readonly profile: string;
}) {
  const { imports } = useDevice();
  const { t } = useWords();
  const all = useSession(({ data }) => data?.systems) ?? [];
  const systems = all.filter(({ id }) => id !== sampleSystem);
  const { system } = props;
  const isNew = system !== null && "label" in system;
  return (
    <section className="review-part" aria-label={t("import.panel.system")}>
      {systems.length === 0 ? null : (
        <Select
          label={t("import.panel.system")}
          value={system && "known" in system ? system.known : "new"}
          options={[
            ...systems.map(({ id, label, zone }) => ({ id, label, detail: zone })),
            { id: "new", label: t("import.panel.system_new") },
          ]}
          onChange={(id) => imports.chooseSystem(id === "new" ? { label: "" } : { known: id })}
        />
      )}
      {isNew ? (
        <TextField
          className="field"
          value={system.label}
          onChange={(label) => imports.chooseSystem({ label })}
        >
          <Label className="label">{t("import.panel.system_label")}</Label>
          <Input className="input" placeholder={props.fallback} />
        </TextField>
      ) : null}
      <p className="help">{t("import.panel.system_help")}</p>
    </section>
  );
}
