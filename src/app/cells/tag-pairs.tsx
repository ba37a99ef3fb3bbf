import { useDrill } from "../drill/use-drill";
import { useWords } from "../words";
import { CallCount } from "./call-count";
import { codeName } from "./code-name";
import type { CellViewProps } from "./cell-view-props";

const few = 5; // calls

/** Tags that occur together, the most frequent pair first, with how much more often than by chance. */
export function TagPairsView({ output, status }: CellViewProps<"tag-pairs">) {
  const words = useWords();
  const { t, f, maybe } = words;
  const { openDrill } = useDrill();
  if (!output) return <p className="placeholder quiet">{status.error ? null : t("cell.waiting")}</p>;
  const { tagged, several, pairs, scope, population } = output;
  const over = { tagged: f.number(tagged), population: maybe(`population.${population}`) };
  if (several === 0)
    return (
      <p className="quiet">{tagged === 0 ? t("workbench.no_tags") : t("workbench.single_tags", over)}</p>
    );
  return (
    <>
      <p className="small quiet">{t("workbench.pairs_over", { ...over, several: f.number(several) })}</p>
      <div className="scroll" tabIndex={0} role="region" aria-label={t("cell.kind.tag-pairs")}>
        <table className="table tag-pairs">
          <thead>
            <tr>
              <th scope="col">{t("workbench.tags")}</th>
              <th scope="col" className="figure">
                {t("dispositions.calls")}
              </th>
              <th scope="col" className="figure">
                {t("workbench.each_alone")}
              </th>
              <th scope="col" className="figure">
                {t("workbench.lift")}
              </th>
            </tr>
          </thead>
          <tbody>
            {pairs.map(({ tags, n, each, lift }) => {
              const [one, other] = [codeName(words, tags[0]), codeName(words, tags[1])];
              const name = `${one} + ${other}`;
              return (
                <tr key={tags.join(" ")}>
                  <th scope="row">
                    <bdi>{one}</bdi> + <bdi>{other}</bdi>
                  </th>
                  <td className={n < few ? "figure few" : "figure"}>
                    <CallCount
                      n={n}
                      name={name}
                      onOpen={() =>
                        openDrill(name, { kind: "check", scope, check: { pair: tags, population } })
                      }
                    />
                  </td>
                  <td className="figure quiet">
                    {f.number(each[0])} + {f.number(each[1])}
                  </td>
                  <td className="figure">
                    <bdi>{`×${f.number(lift, 1)}`}</bdi>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className="small quiet">{t("workbench.lift_note")}</p>
    </>
  );
}
