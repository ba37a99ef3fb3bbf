import { useState, type SyntheticEvent } from "react";
import { Button, Input, Label, TextField } from "react-aria-components";
import { useWords } from "../words";

/** A policy that shows more than before is applied with a reason, and only then. */
export function LoosenForm(props: {
  readonly onApply: (why: string) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useWords();
  const [why, setWhy] = useState("");
  const ready = why.trim() !== "";
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (ready) props.onApply(why.trim());
  };
  return (
    <form className="page-part loosen-form" onSubmit={submit}>
      <p role="status">{t("policy.loosens")}</p>
      <TextField className="field" value={why} onChange={setWhy} isRequired>
        <Label className="label">{t("policy.why")}</Label>
        <Input className="input" autoComplete="off" maxLength={500} dir="auto" />
      </TextField>
      <div className="row">
        <Button type="submit" className="button main" isDisabled={!ready}>
          {t("policy.apply")}
        </Button>
        <Button className="button plain" onPress={props.onCancel}>
          {t("app.cancel")}
        </Button>
      </div>
    </form>
  );
}
