import { CategoryList } from "../codes/category-list";
import { CodeTable } from "../codes/code-table";
import { useFoundCodes } from "../codes/use-found-codes";
import { useSession } from "../device";
import { Problem } from "../parts/problem";
import { useWords } from "../words";

/** What agents' codes mean: every code in the data, and the categories there are. */
export function DispositionsPage() {
  const { t, f } = useWords();
  const systems = useSession(({ data }) => data?.systems) ?? [];
  const { codes, error } = useFoundCodes();
  const unknown = (codes ?? []).filter(({ meaning }) => meaning === null);
  const calls = unknown.reduce((sum, code) => sum + code.calls, 0);
  const used = systems.filter(({ id }) => codes?.some(({ systemId }) => systemId === id));
  return (
    <div className="page wide">
      <h1>{t("codes.title")}</h1>
      <p className="lead">{t("codes.lead")}</p>
      <section className="page-part" aria-labelledby="codes-found">
        <h2 id="codes-found">{t("codes.found")}</h2>
        {error === null ? null : <Problem error={error} />}
        {codes === null ? (
          <p className="quiet" role="status">
            {t("codes.counting")}
          </p>
        ) : codes.length === 0 ? (
          <p className="quiet">{t("codes.none")}</p>
        ) : (
          <p className={unknown.length > 0 ? "" : "quiet"} role="status">
            {unknown.length === 0
              ? t("codes.all_known", { value: f.number(codes.length) })
              : t("codes.unknown", {
                  n: unknown.length,
                  value: f.number(unknown.length),
                  count: calls,
                  calls: f.number(calls),
                })}
          </p>
        )}
        {used.map(({ id, label }) => (
          <section key={id} className="codes-of" aria-label={label}>
            {systems.length > 1 ? (
              <h3>
                <bdi>{label}</bdi>
              </h3>
            ) : null}
            <CodeTable system={id} codes={(codes ?? []).filter(({ systemId }) => systemId === id)} />
          </section>
        ))}
        <p className="help">{t("codes.note")}</p>
      </section>
      <section className="page-part" aria-labelledby="categories">
        <h2 id="categories">{t("category.title")}</h2>
        <p className="quiet">{t("category.lead")}</p>
        <CategoryList />
      </section>
    </div>
  );
}
