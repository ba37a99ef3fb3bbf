import { Label, TextArea, TextField } from "react-aria-components";
import { useWords } from "../words";
import { useDraft } from "./forms/use-draft";

/** A claim as it is typed. */
export function ClaimField(props: { readonly claim: string; readonly onChange: (claim: string) => void }) {
  const { t } = useWords();
  const [text, setText] = useDraft(props.claim, props.onChange);
  return (
    <TextField className="field" value={text} onChange={setText}>
      <Label className="label">{t("finding.claim")}</Label>
      <TextArea className="input area claim" rows={2} dir="auto" placeholder={t("finding.claim_hint")} />
    </TextField>
  );
}
