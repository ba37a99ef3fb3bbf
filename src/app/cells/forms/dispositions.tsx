import { useWords } from "../../words";

/** There is nothing to choose: every disposition of the calls is listed. */
export function DispositionsForm() {
  const { t } = useWords();
  return <p className="quiet small">{t("editing.dispositions.nothing")}</p>;
}
