import { useWords } from "../../words";

/** A kind of cell without anything to set. */
export function NothingToChoose() {
  const { t } = useWords();
  return <p className="quiet small">{t("workbench.nothing_to_choose")}</p>;
}
