import { useState } from "react";
import type { Dimension, MetricGroup, MetricValue } from "../../../metrics";
import { MetricData } from "../../cells/metric-data";
import { valueText } from "../../cells/metric-words";
import { valueName } from "../../notebook/value-name";
import { useWords } from "../../words";

const most = 12; // groups shown at first
const mostOf: Partial<Record<Dimension, number>> = { hour: 24 };

/** A group's value now and in what it is compared with; one of them may have nothing of it. */
export interface BrokenDown {
  readonly group: string;
  readonly value: MetricValue | null;
  readonly before: MetricValue | null;
}

/** The groups of both sides; those that the other side alone has stand last. */
export function broken(now: readonly MetricGroup[], before: readonly MetricGroup[]): readonly BrokenDown[] {
  const was = new Map(before.map(({ group, value }) => [group, value]));
  const here = new Set(now.map(({ group }) => group));
  return [
    ...now.map(({ group, value }) => ({ group, value, before: was.get(group) ?? null })),
    ...before.flatMap(({ group, value }) => (here.has(group) ? [] : [{ group, value: null, before: value }])),
  ];
}

/** A number group by group, beside what it was. */
export function BreakdownTable(props: {
  readonly groups: readonly BrokenDown[];
  readonly dimension: Dimension;
  /** Groups under this are not shown. */
  readonly least: number;
  /** How the column of the other side is called; null where nothing is compared. */
  readonly was: string | null;
}) {
  const words = useWords();
  const { t } = words;
  const [all, setAll] = useState(false);
  const { groups, dimension, least, was } = props;
  if (groups.length === 0) return <p className="quiet">{t("number.breakdown_none")}</p>;
  const shown = all ? groups : groups.slice(0, mostOf[dimension] ?? most);
  const rest = groups.length - shown.length;
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
              {was === null ? null : (
                <th scope="col" className="figure">
                  <bdi>{was}</bdi>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ group, value, before }) => (
              <tr key={group} data-group={group}>
                <th scope="row">
                  <bdi>{valueName(words, dimension, group)}</bdi>
                </th>
                {((value ?? before)?.n ?? 0) < least ? (
                  <td colSpan={was === null ? 1 : 2} className="quiet">
                    {t("number.suppressed")}
                  </td>
                ) : (
                  <>
                    <Value value={value} />
                    {was === null ? null : <Was value={before} least={least} />}
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

/** The other side's value; of too few it is not told. */
function Was({ value, least }: { readonly value: MetricValue | null; readonly least: number }) {
  const words = useWords();
  const told = value?.value != null && value.n >= least;
  return (
    <td className="figure quiet" data-was={told ? value.value : undefined}>
      {told ? <bdi>{valueText(words, value, value.value)}</bdi> : "–"}
    </td>
  );
}

/** A value, and under it how sure it is: its interval, and of how many. */
function Value({ value }: { readonly value: MetricValue | null }) {
  const words = useWords();
  const { t, f } = words;
  if (!value) return <td className="figure">–</td>;
  return (
    <td className="figure">
      <MetricData value={value} />
      <span className="block small quiet">
        {value.low === null || value.high === null ? null : (
          <bdi>
            {t("score.range", {
              low: valueText(words, value, value.low),
              high: valueText(words, value, value.high),
            })}
          </bdi>
        )}{" "}
        {t("table.n", { value: f.number(value.n) })}
        {value.n < 30 ? (
          <span className="tag-bad">{t(value.n < 10 ? "number.very_low" : "number.low")}</span>
        ) : null}
      </span>
    </td>
  );
}
