import type { Metric } from "../../metrics";
import { useWords } from "../words";

/** What a metric's record says: what it is counted over, its formulas by name, what it needs and by what it divides. */
export function MetricRecord({ metric, label }: { readonly metric: Metric; readonly label: string }) {
  const { t, f, maybe } = useWords();
  const needs = metric.needs.map((need) => {
    const text = maybe(`needs.${need}.name`);
    return text === `needs.${need}.name` ? maybe(`field.${need}`) : text;
  });
  return (
    <dl className="facts term-facts">
      <dt>{t("number.population")}</dt>
      <dd>{maybe(`population.${metric.population}`)}</dd>
      <dt>{t("glossary.better")}</dt>
      <dd>{t(`glossary.better.${metric.better}`)}</dd>
      <dt>{t("glossary.needs")}</dt>
      <dd>{f.list(needs)}</dd>
      {metric.params.length > 0 ? (
        <>
          <dt>{t("number.params")}</dt>
          <dd>{f.list(metric.params.map((param) => paramName(maybe, param)))}</dd>
        </>
      ) : null}
      <dt>{t("glossary.by")}</dt>
      <dd>{f.list(metric.dimensions.map((dimension) => maybe(`dimension.${dimension}`)))}</dd>
      <dt>{label}</dt>
      <dd>
        <ul className="plain-list">
          {metric.variants.map(({ id }) => (
            <li key={id}>
              {maybe(`variant.${metric.id}.${id}`)}
              {metric.defaults[0] === id ? <span className="tag">{t("glossary.default")}</span> : null}
            </li>
          ))}
        </ul>
      </dd>
    </dl>
  );
}

function paramName(maybe: (key: string) => string, name: string): string {
  const found = ["threshold", "param"].map((kind) => `${kind}.${name}`).find((key) => maybe(key) !== key);
  return found === undefined ? name : maybe(found);
}
