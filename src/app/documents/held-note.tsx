import { useMemo } from "react";
import { Button } from "react-aria-components";
import { queriesOf } from "../../notebook";
import { useNotebook } from "../notebook/notebook-context";
import { Fold } from "../parts/fold";
import { useWords } from "../words";

/** Before a notebook from a file runs: what it will run, and the word to let it. */
export function HeldNote() {
  const { t } = useWords();
  const { document, info } = useNotebook();
  const queries = useMemo(() => queriesOf(document), [document]);
  if (!info.held) return null;
  return (
    <section className="held" aria-labelledby="held-title">
      <h2 id="held-title">{t("documents.held")}</h2>
      <p>{t("documents.held_why", { n: queries.length })}</p>
      <Fold summary={t("documents.held_list")} startOpen={false}>
        {queries.map(({ id, name, sql }) => (
          <figure key={id} className="held-query">
            <figcaption className="small quiet">{t("documents.held_cell", { name: name ?? id })}</figcaption>
            <pre dir="ltr">
              <code>{sql}</code>
            </pre>
          </figure>
        ))}
      </Fold>
      <div className="row">
        <Button className="button main" onPress={info.release}>
          {t("documents.held_do")}
        </Button>
      </div>
    </section>
  );
}
