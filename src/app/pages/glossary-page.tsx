import { useEffect, useMemo, useRef, useState } from "react";
import { Input, SearchField } from "react-aria-components";
import { Problem } from "../parts/problem";
import { address, useRoute } from "../route";
import { useAsked } from "../use-asked";
import { useWords } from "../words";
import { glossaryEntries, glossaryParts, type GlossaryEntry } from "./glossary-entries";
import { MetricRecord } from "./glossary-metric";

/** Every metric, formula, result, disposition and term, in both languages; `#/glossary/service-level` opens on one. */
export function GlossaryPage() {
  const words = useWords();
  const { t } = words;
  const { item } = useRoute();
  const [find, setFind] = useState("");
  const { value: entries, error } = useAsked(words.language, () => glossaryEntries(words));
  const found = useMemo(() => {
    const wanted = find.trim().toLowerCase();
    return (entries ?? []).filter(({ text }) => wanted === "" || text.includes(wanted));
  }, [entries, find]);
  const ready = entries !== null;
  useEffect(() => {
    if (!ready || item === "") return;
    const place = document.getElementById(`term-${item}`);
    place?.scrollIntoView({ block: "start" });
    place?.focus({ preventScroll: true });
  }, [ready, item]);
  return (
    <div className="page wide glossary">
      <h1>{t("page.glossary")}</h1>
      <p className="quiet">{t("glossary.lead")}</p>
      <SearchField
        className="field glossary-find"
        aria-label={t("glossary.find")}
        value={find}
        onChange={setFind}
      >
        <Input className="input" placeholder={t("glossary.find")} />
      </SearchField>
      <p role="status" className="small quiet">
        {ready ? t("glossary.found", { n: found.length }) : ""}
      </p>
      {error ? <Problem error={error} /> : null}
      {glossaryParts.map((part) => {
        const own = found.filter((entry) => entry.part === part);
        return own.length === 0 ? null : (
          <section key={part} className="page-part" aria-labelledby={`glossary-${part}`}>
            <h2 id={`glossary-${part}`}>{t(`glossary.part.${part}`)}</h2>
            {own.map((entry) => (
              <Entry key={`${part}/${entry.id}`} entry={entry} current={entry.id === item} />
            ))}
          </section>
        );
      })}
    </div>
  );
}

function Entry(props: { readonly entry: GlossaryEntry; readonly current: boolean }) {
  const { language, t } = useWords();
  const { entry, current } = props;
  const place = useRef<HTMLElement>(null);
  return (
    <article
      ref={place}
      id={`term-${entry.id}`}
      tabIndex={-1}
      className="term"
      data-current={current || undefined}
      aria-labelledby={`name-${entry.part}-${entry.id}`}
    >
      <h3 id={`name-${entry.part}-${entry.id}`}>
        <a href={address("glossary", { item: entry.id })}>{entry.name}</a>{" "}
        <span className="other-name" lang={language === "ar" ? "en" : "ar"} dir="auto">
          <bdi>{entry.otherName}</bdi>
        </span>
      </h3>
      {entry.meaning === "" ? null : <p>{entry.meaning}</p>}
      {entry.metric ? <MetricRecord metric={entry.metric} label={t("glossary.formulas")} /> : null}
    </article>
  );
}
