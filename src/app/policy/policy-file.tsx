import { useState } from "react";
import { Button } from "react-aria-components";
import { writePolicyFile, type PeopleRules } from "../../store";
import { AskText } from "../parts/ask-text";
import { saveFile } from "../parts/save-file";
import { useWords } from "../words";

/** The present policy as a file that fixes it, for an organisation to hand out. */
export function PolicyFile({ rules }: { readonly rules: PeopleRules }) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const save = (organisation: string | null) => {
    setAsking(false);
    if (organisation === null) return;
    const { policy: level, minimumGroup: least } = rules;
    const text = writePolicyFile({ organisation, level, least, fixed: true, why: "" });
    saveFile("dialbook-policy.json", "application/json", text);
  };
  return (
    <>
      <p className="small quiet">{t("policy.free")}</p>
      <p>
        <Button className="button" onPress={() => setAsking(true)}>
          {t("policy.save_file")}
        </Button>
      </p>
      {asking ? (
        <AskText
          title={t("policy.save_file")}
          label={t("policy.organisation")}
          action={t("policy.save_file")}
          onAnswer={save}
        />
      ) : null}
    </>
  );
}
