import { Button } from "react-aria-components";
import { allMetrics, type Benchmark } from "../../metrics";
import { useWords } from "../words";
import { benchmarkValue } from "./benchmark-words";

/** The library by metric, every entry with what is needed to doubt it. */
export function LibraryList(props: {
  readonly benchmarks: readonly Benchmark[];
  readonly hidden: ReadonlySet<string>;
  readonly onEdit: (benchmark: Benchmark) => void;
  readonly onHide: (id: string, hide: boolean) => void;
  readonly onRemove: (id: string) => void;
}) {
  const { t } = useWords();
  return (
    <>
      {allMetrics.map(({ id }) => {
        const own = props.benchmarks.filter(({ metric }) => metric === id);
        if (own.length === 0) return null;
        return (
          <section key={id} className="bench-group" aria-label={t(`metric.${id}`)}>
            <h3>{t(`metric.${id}`)}</h3>
            <ul className="benchmarks">
              {own.map((benchmark) => (
                <Entry key={benchmark.id} benchmark={benchmark} {...props} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function Entry({
  benchmark,
  hidden,
  onEdit,
  onHide,
  onRemove,
}: { readonly benchmark: Benchmark } & Omit<Parameters<typeof LibraryList>[0], "benchmarks">) {
  const words = useWords();
  const { t, f, maybe } = words;
  const { id, own, sector, size, note, variant, metric, year } = benchmark;
  const value = benchmarkValue(words, benchmark);
  const name = `${t(`metric.${metric}`)} ${value}`;
  const away = hidden.has(id);
  const word = (kind: "sector" | "size", of: string) => {
    const found = maybe(`${kind}.${of}`);
    return found === `${kind}.${of}` ? of : found;
  };
  const details = [
    variant === null ? t("bench.formula_unstated") : formulaName(maybe, metric, variant),
    maybe(benchmark.denominator),
    sector === undefined ? "" : word("sector", sector),
    size === undefined ? "" : word("size", size),
  ].filter((part) => part !== "");
  return (
    <li data-doubtful={benchmark.doubtful || undefined} data-hidden={away || undefined}>
      <p>
        <strong>{value}</strong> {details.join(" · ")}
        {benchmark.doubtful ? <span className="tag-bad">{t("number.doubtful")}</span> : null}
        {benchmark.shown ? <span className="tag">{t("number.shown_default")}</span> : null}
        {own ? <span className="tag">{t("bench.own")}</span> : null}
        {away ? <span className="tag">{t("bench.hidden")}</span> : null}
      </p>
      <p className="small quiet">
        {benchmark.source}
        {year === null ? "" : `, ${f.number(year).replaceAll(/[,٬\s]/g, "")}`} ·{" "}
        {maybe(`confidence.${benchmark.confidence}`)}
        {note === undefined ? "" : ` · ${maybe(note)}`}
      </p>
      <p className="row">
        <Button
          className="button link small"
          aria-label={t("bench.edit_of", { name })}
          onPress={() => onEdit(benchmark)}
        >
          {t("bench.edit")}
        </Button>
        <Button
          className="button link small"
          aria-label={t(away ? "bench.show_of" : "bench.hide_of", { name })}
          onPress={() => onHide(id, !away)}
        >
          {t(away ? "bench.show" : "bench.hide")}
        </Button>
        {own ? (
          <Button
            className="button link small"
            aria-label={t("bench.remove_of", { name })}
            onPress={() => onRemove(id)}
          >
            {t("rules.remove")}
          </Button>
        ) : null}
      </p>
    </li>
  );
}

/** A formula by name, or as the source names one that no call log has. */
const formulaName = (maybe: (key: string) => string, metric: string, variant: string): string => {
  const key = `variant.${metric}.${variant}`;
  const name = maybe(key);
  return name === key ? variant : name;
};
