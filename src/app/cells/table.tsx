import { Button } from "react-aria-components";
import { isCount, isWithheld, type MetricResult, type MetricValue } from "../../metrics";
import { groupScope, restScope, metricDrill, type TableOutput } from "../../notebook";
import { useDevice } from "../device";
import { useDrill } from "../drill/use-drill";
import { FilterBy } from "../notebook/filter-by";
import { GroupLabel } from "../parts/group-label";
import { useWords } from "../words";
import { columnHead } from "./column-head";
import { byName, groupName, groupSelection } from "./group-name";
import { MoneyNotes } from "./money-notes";
import { MetricData } from "./metric-data";
import { valueText } from "./metric-words";
import { NoneEligible } from "./none-eligible";
import { NotComputable } from "./not-computable";
import { useFollowedValue } from "./use-followed-value";
import type { CellViewProps } from "./cell-view-props";

const bare = (value: MetricValue): MetricResult => ({ value, previous: null, benchmarks: [] });
const absent = new Set(["not_computable", "not_by_dimension"]);

/** Metrics by a dimension or a part of time; each number says over how many it was counted and how sure it is. */
export function TableView({ output, status }: CellViewProps<"table">) {
  const words = useWords();
  const { t, f, maybe } = words;
  if (!output) return <p className="placeholder quiet">{status.error ? null : t("cell.waiting")}</p>;
  const by = byName(words, output);
  if (output.closed) return <p className="quiet">{t("table.closed", { by })}</p>;
  const early = output.whole.filter(({ value, immature }) => value === null && immature > 0);
  const shown = output.whole.flatMap((value, i) =>
    absent.has(value.state) || early.includes(value) ? [] : [i],
  );
  const missing = output.whole.filter(({ state }) => absent.has(state)).map(bare);
  // Parts of time that have none of what is looked for are left out: then all together still say how much there is.
  const noneOfIt = output.dimension === null && output.whole.some(({ value }) => value !== null);
  const nothing = output.rows.length === 0 && !noneOfIt;
  const names = new Set(shown.map((i) => maybe(`metric.${output.whole[i]?.metric ?? ""}`)));
  return (
    <>
      {shown.length > 0 && nothing ? (
        <NoneEligible results={shown.flatMap((i) => output.whole[i] ?? []).map(bare)} />
      ) : null}
      {shown.length > 0 && !nothing ? (
        <div
          className="scroll"
          tabIndex={0}
          role="region"
          aria-label={t("table.label", { by, metrics: f.list([...names]) })}
        >
          <table className="table metric-table" data-by={output.by}>
            <thead>
              <tr>
                <th scope="col">{by}</th>
                {shown.map((i, place) => {
                  const value = output.whole[i];
                  if (!value) return null;
                  const { name, formula, same } = columnHead(
                    words,
                    value,
                    output.whole[shown[place - 1] ?? -1],
                  );
                  return (
                    <th key={i} scope="col" className="figure">
                      <span className={same ? "unseen" : "ink"}>{name}</span>
                      <span className={same ? "block ink" : "block small"}>{formula}</span>
                    </th>
                  );
                })}
              </tr>
            </thead>
            <tbody>
              {output.rows.map(({ group, values, before }) => (
                <tr key={group} data-group={group}>
                  <th scope="row">
                    <GroupName output={output} group={group} />
                  </th>
                  {shown.map((i) => (
                    <Figure
                      key={i}
                      value={values[i] ?? null}
                      before={before?.[i] ?? null}
                      output={output}
                      group={group}
                    />
                  ))}
                </tr>
              ))}
            </tbody>
            <tfoot>
              {output.rest ? (
                <tr className="rest">
                  <th scope="row">
                    {t("table.rest", { n: output.rest.groups, value: f.number(output.rest.groups) })}
                  </th>
                  {shown.map((i) => (
                    <Figure
                      key={i}
                      value={output.rest?.values[i] ?? null}
                      before={null}
                      output={{ ...output, scope: restScope(output) }}
                    />
                  ))}
                </tr>
              ) : null}
              <tr className="whole">
                <th scope="row">{t("table.all")}</th>
                {shown.map((i) => (
                  <Figure
                    key={i}
                    value={output.whole[i] ?? null}
                    before={output.wholeBefore?.[i] ?? null}
                    output={output}
                  />
                ))}
              </tr>
            </tfoot>
          </table>
        </div>
      ) : null}
      {output.money ? <MoneyNotes money={output.money} by={output.by} scope={output.scope} /> : null}
      {output.known ? (
        <p className="small quiet">
          {maybe(`known.${output.by}`, {
            share: f.percent(output.known.n / output.known.of),
            k: output.known.n,
            n: output.known.of,
          })}
        </p>
      ) : null}
      {output.suppressed > 0 ? (
        <p className="small quiet">
          {t(output.dimension === "agent_id" ? "table.suppressed" : "table.untold", {
            n: output.suppressed,
            value: f.number(output.suppressed),
          })}
        </p>
      ) : null}
      {early.length > 0 ? (
        <p className="small quiet">
          {t("word.not_yet_mature")}: {early.map(({ metric }) => t(`metric.${metric}`)).join(" · ")}
        </p>
      ) : null}
      <div className="folded">
        <NotComputable results={missing} alone={shown.length === 0} />
      </div>
    </>
  );
}

/** A row's name; a press filters by it where it is a value of a dimension. */
function GroupName({ output, group }: { readonly output: TableOutput; readonly group: string }) {
  const name = groupName(useWords(), output, group);
  const selection = groupSelection(output, group);
  if (!selection) return <GroupLabel name={name} />;
  return (
    <FilterBy selection={selection} label={name}>
      <GroupLabel name={name} />
    </FilterBy>
  );
}

/** A value's interval and what it was counted over. */
function HowSure(props: { readonly value: MetricValue; readonly group: string | undefined }) {
  const words = useWords();
  const { t, f } = words;
  const value = useFollowedValue(props.value, props.group);
  const { low, high, n } = value;
  return (
    <span className="block small quiet">
      {low === null || high === null ? null : (
        <bdi>
          {t("score.range", { low: valueText(words, value, low), high: valueText(words, value, high) })}
        </bdi>
      )}{" "}
      <span className={n < 30 ? "few" : undefined}>{t("table.n", { value: f.number(n) })}</span>
    </span>
  );
}

/** One number with its interval and its n; a press opens how it was counted. */
function Figure(props: {
  readonly value: MetricValue | null;
  readonly before: MetricValue | null;
  readonly output: TableOutput;
  readonly group?: string;
}) {
  const words = useWords();
  const { t } = words;
  const { session } = useDevice();
  const { openDrill } = useDrill();
  const { value, before, output, group } = props;
  if (value?.value == null) {
    const why =
      value && isWithheld(value)
        ? t("policy.untold")
        : value?.state === "immature"
          ? t("word.not_yet_mature")
          : t("word.no_eligible_calls");
    return (
      <td className="figure quiet" title={why}>
        –<span className="unseen">{why}</span>
      </td>
    );
  }
  const { period } = output;
  const own = group === undefined ? { scope: output.scope } : groupScope(output, group);
  const name = t(`metric.${value.metric}`);
  // A recurring part of time is no scope of its own: its number opens its calls at once.
  const drill = own.time ? metricDrill(value, own.scope, "denominator", own.time) : null;
  const open = () => {
    if (drill) openDrill(`${name} · ${groupName(words, output, group ?? "")}`, drill.drill);
    else session.setState({ number: { result: bare(value), period, scope: own.scope } });
  };
  const counted = isCount(value);
  return (
    <td className="figure">
      {own.time && !drill ? (
        <MetricData value={value} group={group} />
      ) : (
        <Button className="button link" onPress={open}>
          <MetricData value={value} group={group} />
          <span className="unseen">{t("score.open", { metric: name })}</span>
        </Button>
      )}
      {counted ? null : <HowSure value={value} group={group} />}
      {before?.value == null ? null : (
        <span className="block small quiet was">
          {t(output.period.other ? "score.against" : "score.was", {
            value: valueText(words, before, before.value),
          })}
        </span>
      )}
    </td>
  );
}
