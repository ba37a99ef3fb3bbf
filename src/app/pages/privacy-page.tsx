import { useEffect, useRef } from "react";
import { FactSheet } from "../policy/fact-sheet";
import { useRoute } from "../route";
import { useWords } from "../words";
import { EraseEverything } from "./erase-everything";
import { PeoplePolicy } from "./people-policy";
import { RequestLog } from "./request-log";
import { StoredThings } from "./stored-things";

const checks = ["first.how_1", "first.how_2", "first.how_4"] as const;

/** What is stored, where, how big; every request made; and how to erase it all. */
export function PrivacyPage() {
  const { t } = useWords();
  const { item } = useRoute();
  const policy = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (item !== "policy") return;
    const shown = setTimeout(() => {
      policy.current?.scrollIntoView({ block: "start" });
      policy.current?.focus({ preventScroll: true });
    }); // after the shell went to the top of the new page
    return () => clearTimeout(shown);
  }, [item]);
  if (item === "people") return <FactSheet />;
  return (
    <div className="page wide">
      <h1>{t("privacy.title")}</h1>
      <p className="lead">{t("privacy.lead")}</p>
      <section className="page-part">
        <h2>{t("privacy.stored")}</h2>
        <StoredThings />
      </section>
      <section className="page-part">
        <h2 ref={policy} tabIndex={-1}>
          {t("people.title")}
        </h2>
        <PeoplePolicy />
      </section>
      <section className="page-part">
        <h2>{t("privacy.requests")}</h2>
        <p className="quiet small">{t("privacy.requests_note")}</p>
        <RequestLog />
      </section>
      <section className="page-part">
        <h2>{t("privacy.check")}</h2>
        <ul>
          {checks.map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ul>
      </section>
      <section className="page-part">
        <h2>{t("privacy.erase")}</h2>
        <EraseEverything />
      </section>
    </div>
  );
}
