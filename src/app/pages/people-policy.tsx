import { useState } from "react";
import { Input, Label, Radio, RadioGroup, TextField } from "react-aria-components";
import { policies } from "../../import";
import { leastRange, loosens, policyPresets, presetOf, type PeopleRules } from "../../store";
import { useSession } from "../device";
import { Problem } from "../parts/problem";
import { Select } from "../parts/select";
import { SizeField } from "../parts/size-field";
import { useEarlierNames } from "../policy/earlier-names";
import { LoosenForm } from "../policy/loosen-form";
import { PolicyFile } from "../policy/policy-file";
import { PolicyLog } from "../policy/policy-log";
import { useChangePolicy, usePolicyRecord } from "../policy/use-policy";
import { address } from "../route";
import { useWords } from "../words";

/** How people are kept and shown, in plain words; what is kept of them already; and what was changed. */
export function PeoplePolicy() {
  const { t, f } = useWords();
  const settings = useSession((state) => state.settings);
  const { policy, minimumGroup, ownAgent } = settings;
  const now: PeopleRules = { policy, minimumGroup, ownAgent };
  const { value: record } = usePolicyRecord();
  const earlier = useEarlierNames();
  const change = useChangePolicy();
  const [wanted, setWanted] = useState<PeopleRules | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const fixed = record?.fixed ?? null;
  const apply = (next: PeopleRules, why: string) => {
    setFailure(null);
    change(next, why).then(() => setWanted(null), setFailure);
  };
  const ask = (patch: Partial<PeopleRules>) => {
    const next = { ...now, ...patch };
    if (loosens(now, next)) setWanted(next);
    else apply(next, "");
  };
  const shown = wanted ?? now;
  const preset = presetOf(shown);
  return (
    <>
      <p className="quiet">{t("policy.lead")}</p>
      {fixed ? (
        <p role="status">
          {t("policy.fixed", {
            organisation: `\u2068${fixed.organisation}\u2069`,
            day: f.dateTime(fixed.since),
          })}
        </p>
      ) : (
        <Select
          label={t("policy.preset")}
          value={preset?.id ?? null}
          options={policyPresets.map(({ id }) => ({ id, label: t(`policy.preset.${id}`) }))}
          onChange={(id) => {
            const chosen = policyPresets.find((one) => one.id === id);
            if (chosen) ask({ policy: chosen.policy, minimumGroup: chosen.minimumGroup });
          }}
        />
      )}
      {preset && !fixed ? <p className="help">{t(`policy.preset.${preset.id}.detail`)}</p> : null}
      <RadioGroup
        className="field"
        isDisabled={fixed !== null}
        value={shown.policy}
        onChange={(value) => ask({ policy: policies.find((one) => one === value) ?? policy })}
      >
        <Label className="label">{t("people.policy")}</Label>
        <div className="policies">
          {policies.map((one) => (
            <Radio key={one} value={one} className="choice policy">
              <span>
                {t(`people.${one}`)}
                <span className="small quiet block">{t(`people.${one}.detail`)}</span>
              </span>
            </Radio>
          ))}
        </div>
      </RadioGroup>
      {shown.policy === "own_only" ? (
        <TextField
          className="field"
          defaultValue={ownAgent ?? ""}
          onBlur={({ target }) => {
            const name = target instanceof HTMLInputElement ? target.value.trim() : (ownAgent ?? "");
            if (name !== (ownAgent ?? "")) ask({ ownAgent: name === "" ? null : name });
          }}
        >
          <Label className="label">{t("people.own_name")}</Label>
          <Input className="input" autoComplete="off" />
        </TextField>
      ) : null}
      {fixed ? (
        <p>
          {t("policy.least")}: {f.number(minimumGroup)}
        </p>
      ) : (
        <SizeField
          label={t("policy.least")}
          unit={t("policy.least.unit")}
          help={t("policy.least.help")}
          value={shown.minimumGroup}
          max={leastRange.to}
          onChange={(size) => {
            if (size !== null && size >= leastRange.from) ask({ minimumGroup: Math.round(size) });
          }}
        />
      )}
      {wanted ? <LoosenForm onApply={(why) => apply(wanted, why)} onCancel={() => setWanted(null)} /> : null}
      {failure === null ? null : <Problem error={failure} />}
      {policy === "named" ? null : <p className="help">{t("people.originals")}</p>}
      {earlier.length === 0 ? null : (
        <p role="status">
          {t("policy.sheet.earlier", {
            n: earlier.length,
            value: f.number(earlier.length),
            titles: f.list(earlier.map((title) => `\u2068${title}\u2069`)),
          })}
        </p>
      )}
      <p>
        <a href={address("privacy", { item: "people" })}>{t("policy.sheet.open")}</a>
      </p>
      {fixed ? null : <PolicyFile rules={now} />}
      <h3>{t("policy.log")}</h3>
      <PolicyLog log={record?.log ?? []} />
    </>
  );
}
