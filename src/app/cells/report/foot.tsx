import type { FootOutput } from "../../../notebook";
import { useSession } from "../../device";
import { limitName, limitText } from "../../panels/params-text";
import { useSeal } from "../../sealed/sealed-context";
import { useWords } from "../../words";

/** By which rules the report was counted, and of which data. */
export function FootView({ of }: { readonly of: FootOutput }) {
  const words = useWords();
  const { t, f } = words;
  const seal = useSeal();
  const live = useSession(({ data }) => data?.version ?? 0);
  const params = Object.entries(of.params).map(
    ([name, size]: [string, number]) => `${limitName(words, name)} ${limitText(words, name, size)}`,
  );
  return (
    <div className="report-foot small quiet">
      <p>{params.join(" · ")}</p>
      <p>
        {t(of.hours ? "report.hours_set" : "report.hours_unset")} ·{" "}
        {t("report.least", { value: f.number(of.least) })} ·{" "}
        {t("report.version", { value: f.number(seal?.dataVersion ?? live) })}
      </p>
    </div>
  );
}
