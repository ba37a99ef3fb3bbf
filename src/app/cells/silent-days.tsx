import type { Silence } from "../../metrics";
import { FilterBy } from "../notebook/filter-by";
import { valueName } from "../notebook/value-name";
import { useWords } from "../words";
import type { CellViewProps } from "./cell-view-props";

/** Open days without a call: phone systems first, then queues of systems that had calls on those days. */
export function SilentDaysView({ output, status }: CellViewProps<"silent-days">) {
  const { t, f } = useWords();
  if (!output) return <p className="placeholder quiet">{status.error ? null : t("cell.waiting")}</p>;
  const { silences, expected } = output;
  if (silences.length === 0)
    return (
      <p className="quiet">
        {expected === 0
          ? t("silence.unknown")
          : t("silence.none", { n: expected, value: f.number(expected) })}
      </p>
    );
  const several = new Set(silences.map(({ system }) => system)).size > 1;
  return (
    <>
      <div className="scroll" tabIndex={0} role="region" aria-label={t("cell.kind.silent-days")}>
        <table className="table silent-days">
          <thead>
            <tr>
              <th scope="col">{t("silence.who")}</th>
              <th scope="col">{t("silence.when")}</th>
              <th scope="col" className="figure">
                {t("silence.days")}
              </th>
              <th scope="col" className="figure">
                {t("silence.usual")}
              </th>
            </tr>
          </thead>
          <tbody>
            {silences.map((silence) => (
              <tr
                key={`${silence.system} ${silence.queue ?? ""} ${silence.from}`}
                data-queue={silence.queue ?? undefined}
                data-from={silence.from}
                data-days={silence.days}
              >
                <th scope="row">
                  <Who silence={silence} several={several} />
                </th>
                <td>
                  <bdi>
                    {silence.from === silence.to ? f.date(silence.from) : f.days(silence.from, silence.to)}
                  </bdi>
                </td>
                <td className="figure">{f.number(silence.days)}</td>
                <td className="figure">
                  {silence.usual === null ? "–" : f.number(Math.round(silence.usual))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="small quiet">{t("silence.note")}</p>
    </>
  );
}

/** A phone system, or a queue that a press looks at alone, with its system where there are several. */
function Who({ silence, several }: { readonly silence: Silence; readonly several: boolean }) {
  const words = useWords();
  const { t } = words;
  const { queue } = silence;
  const system = valueName(words, "system_id", silence.system);
  if (queue === null) return <bdi>{several ? system : t("silence.whole")}</bdi>;
  return (
    <>
      <FilterBy selection={{ filters: { queue: [queue] } }} label={queue}>
        <bdi>{valueName(words, "queue", queue)}</bdi>
      </FilterBy>
      {several ? <bdi className="small quiet block">{system}</bdi> : null}
    </>
  );
}
