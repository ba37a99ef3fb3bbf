import { chartIds, chartMisfit, type BuilderFacts, type Offered, type TableBy } from "../../../notebook";
import { Fold } from "../../parts/fold";
import { useWords } from "../../words";
import { dividerName, misfitWords } from "./misfit-words";

/** What makes no sense for these calls, each with its reason, behind one line. */
export function NotOffered(props: { readonly offered: Offered; readonly facts: BuilderFacts }) {
  const words = useWords();
  const { t, f, maybe } = words;
  const lines = [
    ...chartIds.flatMap((id) => {
      const misfit = chartMisfit(id, props.facts);
      return misfit ? [{ key: `chart/${id}`, name: t(`editing.chart.${id}`), misfit }] : [];
    }),
    ...props.offered.not.map(({ of, id, misfit }) => ({
      key: `${of}/${id}`,
      name:
        of === "by"
          ? dividerName(words, id as TableBy)
          : maybe(of === "metric" ? `metric.${id}` : `field.${id}`),
      misfit,
    })),
  ];
  if (lines.length === 0) return null;
  return (
    <div className="not-offered">
      <Fold
        startOpen={false}
        summary={t("builder.not_offered", { n: lines.length, value: f.number(lines.length) })}
      >
        <dl>
          {lines.map(({ key, name, misfit }) => (
            <div key={key}>
              <dt>{name}</dt>
              <dd>{misfitWords(words, misfit)}</dd>
            </div>
          ))}
        </dl>
      </Fold>
    </div>
  );
}
