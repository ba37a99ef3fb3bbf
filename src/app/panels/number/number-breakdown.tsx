import { useState } from "react";
import { metricById, metricGroups, carried, type Dimension, type MetricGroup } from "../../../metrics";
import { MetricData } from "../../cells/metric-data";
import { valueText } from "../../cells/metric-words";
import { useDevice, useSession } from "../../device";
import { valueName } from "../../notebook/value-name";
import { Problem } from "../../parts/problem";
import { Select } from "../../parts/select";
import { peopleView } from "../../people";
import type { OpenNumber } from "../../session";
import { useAsked } from "../../use-asked";
import { useWords } from "../../words";

const most = 12; // groups shown at first
const mostOf: Partial<Record<Dimension, number>> = { hour: 24 };

/** The number by a dimension that its whole denominator carries. */
export function NumberBreakdown({ number }: { readonly number: OpenNumber }) {
  const { engine } = useDevice();
  const words = useWords();
  const { t, maybe } = words;
  const { metric, variant } = number.result.value;
  const version = useSession(({ data }) => data?.version ?? 0);
  const settings = useSession((session) => session.settings);
  const people = peopleView(settings);
  const record = metricById(metric);
  const formula = record.variants.find(({ id }) => id === variant);
  const offered = (formula ? carried(record, formula) : []).filter((id) => !people.dimensions.has(id));
  const [dimension, setDimension] = useState<Dimension | null>(
    offered.find((id) => id === "queue") ?? offered[0] ?? null,
  );
  const key = dimension && JSON.stringify([metric, variant, dimension, number.scope, version]);
  const { value, error } = useAsked(key, (signal) =>
    metricGroups(engine, metric, dimension ?? "system_id", number.scope, { signal, variant }),
  );
  if (dimension === null) return null;
  return (
    <section className="number-part">
      <h3>{t("number.breakdown_title")}</h3>
      <Select
        label={t("number.breakdown")}
        value={dimension}
        options={offered.map((id) => ({ id, label: maybe(`dimension.${id}`) }))}
        onChange={setDimension}
      />
      {error ? <Problem error={error} /> : null}
      {!value && !error ? <p className="placeholder quiet">{t("rows.counting")}</p> : null}
      {value?.whole.state === "not_by_dimension" ? (
        <p className="quiet">
          {t("number.breakdown_not_by", { dimension: maybe(`dimension.${dimension}`) })}
        </p>
      ) : value ? (
        <Groups
          key={key}
          groups={inOrder(value.groups, dimension)}
          dimension={dimension}
          least={dimension === "agent_id" ? settings.minimumGroup : 0}
        />
      ) : null}
    </section>
  );
}

/** Hours and weekdays as they go by; the rest as they come, the largest first. */
const inOrder = (groups: readonly MetricGroup[], dimension: Dimension): readonly MetricGroup[] =>
  dimension === "hour" || dimension === "weekday"
    ? groups.toSorted((a, b) => Number(a.group) - Number(b.group))
    : groups;

function Groups(props: {
  readonly groups: readonly MetricGroup[];
  readonly dimension: Dimension;
  /** Groups under this are not shown. */
  readonly least: number;
}) {
  const words = useWords();
  const { t, f } = words;
  const [all, setAll] = useState(false);
  if (props.groups.length === 0) return <p className="quiet">{t("number.breakdown_none")}</p>;
  const shown = all ? props.groups : props.groups.slice(0, mostOf[props.dimension] ?? most);
  const rest = props.groups.length - shown.length;
  return (
    <>
      <div className="scroll" tabIndex={0} role="region" aria-label={t("number.breakdown_title")}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("number.group")}</th>
              <th scope="col" className="figure">
                {t("number.value")}
              </th>
              <th scope="col">{t("number.interval")}</th>
              <th scope="col" className="figure">
                {t("number.n")}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ group, value }) => (
              <tr key={group} data-group={group}>
                <th scope="row">
                  <bdi>{valueName(words, props.dimension, group)}</bdi>
                </th>
                {value.n < props.least ? (
                  <td colSpan={3} className="quiet">
                    {t("number.suppressed")}
                  </td>
                ) : (
                  <>
                    <td className="figure">
                      <MetricData value={value} />
                    </td>
                    <td>
                      {value.low === null || value.high === null ? (
                        "–"
                      ) : (
                        <bdi>
                          {t("score.range", {
                            low: valueText(words, value, value.low),
                            high: valueText(words, value, value.high),
                          })}
                        </bdi>
                      )}
                    </td>
                    <td className="figure">
                      {f.number(value.n)}
                      {value.n < 30 ? (
                        <span className="tag-bad">{t(value.n < 10 ? "number.very_low" : "number.low")}</span>
                      ) : null}
                    </td>
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="small quiet">{t("number.breakdown_order")}</p>
      {rest > 0 ? (
        <button type="button" className="button link small" onClick={() => setAll(true)}>
          {t("number.more_groups", { n: rest })}
        </button>
      ) : null}
    </>
  );
}
