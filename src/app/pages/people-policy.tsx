import { Input, Label, Radio, RadioGroup, TextField } from "react-aria-components";
import { policies } from "../../import";
import type { Settings } from "../../store";
import { useDevice, useSession } from "../device";
import { sampleSystem } from "../import/sample-system";
import { useWords } from "../words";
import { datasetTitle } from "./dataset-title";

/** How people are kept when a file is imported, in plain words; and what is kept of them already. */
export function PeoplePolicy() {
  const words = useWords();
  const { t, f } = words;
  const { store, session } = useDevice();
  const settings = useSession((state) => state.settings);
  const datasets = useSession(({ data }) => data?.datasets) ?? [];
  const change = (patch: Partial<Settings>) => {
    session.setState({ settings: { ...settings, ...patch } });
    void store.settings.change(patch);
  };
  const named = datasets.filter(
    ({ people = "named", systemId }) => people === "named" && systemId !== sampleSystem, // its people are invented
  );
  return (
    <>
      <p className="quiet">{t("people.lead")}</p>
      <RadioGroup
        className="field"
        value={settings.policy}
        onChange={(value) => change({ policy: policies.find((one) => one === value) ?? settings.policy })}
      >
        <Label className="label">{t("people.policy")}</Label>
        <div className="policies">
          {policies.map((policy) => (
            <Radio key={policy} value={policy} className="choice policy">
              <span>
                {t(`people.${policy}`)}
                <span className="small quiet block">{t(`people.${policy}.detail`)}</span>
              </span>
            </Radio>
          ))}
        </div>
      </RadioGroup>
      {settings.policy === "own_only" ? (
        <TextField
          className="field"
          value={settings.ownAgent ?? ""}
          onChange={(name) => change({ ownAgent: name.trim() === "" ? null : name })}
        >
          <Label className="label">{t("people.own_name")}</Label>
          <Input className="input" autoComplete="off" />
        </TextField>
      ) : null}
      {settings.policy === "named" ? null : <p className="help">{t("people.originals")}</p>}
      {settings.policy === "named" || named.length === 0 ? null : (
        <p role="status">
          {t("people.earlier", {
            n: named.length,
            value: f.number(named.length),
            titles: f.list(named.map((dataset) => `\u2068${datasetTitle(words, dataset)}\u2069`)),
          })}
        </p>
      )}
    </>
  );
}
