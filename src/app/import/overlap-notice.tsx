import type { Overlap } from "../../engine";
import { useSession } from "../device";
import { useWords } from "../words";
import type { ImportState } from "./import-types";

/** Shares from which on it is said before an import what it would replace. */
const much = 0.2;

/** What of an overlap is worth saying: datasets that lose much to a newer export, and much that is stored otherwise. */
export function notable({ rows, changed, datasets }: Overlap) {
  return {
    datasets: datasets.filter((d) => d.replaced && d.rows > 0 && d.stored / d.rows > much),
    changed: rows > 0 && changed / rows > much,
  };
}

/** Says before an import that it would replace much of what is stored, with the numbers. */
export function OverlapNotice(props: { readonly state: ImportState }) {
  const { t, f } = useWords();
  const systems = useSession(({ data }) => data?.systems) ?? [];
  const { groups, overlaps } = props.state;
  const said = groups.flatMap(({ key, system }) => {
    const found = overlaps[key];
    if (!found || !("known" in system)) return [];
    const { datasets, changed } = notable(found);
    const name = systems.find(({ id }) => id === system.known)?.label ?? "";
    return datasets.length > 0 || changed ? [{ key, name, found, datasets, changed }] : [];
  });
  return (
    <div role="status">
      {said.map(({ key, name, found, datasets, changed }) => {
        const sampled = found.sampled ? "yes" : "no";
        const rows = (n: number) => t("count.rows", { n, value: f.number(n) });
        return (
          <section key={key} className="overlap" aria-label={t("overlap.title", { system: name })}>
            <h3>{t("overlap.title", { system: name })}</h3>
            <ul>
              {datasets.map((d) => (
                <li key={d.id}>
                  {t("overlap.replaces", {
                    sampled,
                    stored: f.number(d.stored),
                    rows: rows(d.rows),
                    title: d.title,
                    percent: f.percent(d.stored / d.rows, 0),
                  })}
                </li>
              ))}
              {changed ? (
                <li>
                  {t("overlap.changed", {
                    sampled,
                    changed: f.number(found.changed),
                    rows: rows(found.rows),
                    percent: f.percent(found.changed / found.rows, 0),
                  })}
                </li>
              ) : null}
            </ul>
            <p className="help">
              {t("overlap.what")} {found.sampled ? t("overlap.sampled") : null}
            </p>
          </section>
        );
      })}
    </div>
  );
}
