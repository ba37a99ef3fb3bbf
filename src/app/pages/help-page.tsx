import { address } from "../route";
import { useWords } from "../words";
import { Shortcuts } from "../panels/shortcuts";

const parts = ["start", "numbers", "verdicts", "missing", "notebooks", "sql", "reports"] as const;

/** What there is to know, shortly, and the keys. */
export function HelpPage() {
  const { t } = useWords();
  return (
    <div className="page">
      <h1>{t("help.title")}</h1>
      {parts.map((part) => (
        <section key={part} className="page-part">
          <h2>{t(`help.${part}`)}</h2>
          <p>{t(`help.${part}_text`)}</p>
        </section>
      ))}
      <section className="page-part">
        <h2>
          <a href={address("glossary")}>{t("page.glossary")}</a>
        </h2>
        <p>{t("glossary.lead")}</p>
      </section>
      <section className="page-part">
        <h2>{t("help.shortcuts")}</h2>
        <Shortcuts />
      </section>
    </div>
  );
}
