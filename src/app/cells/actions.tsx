import { useState } from "react";
import { Button } from "react-aria-components";
import type { MetricResult } from "../../metrics";
import { readPeriodChoice, type Action } from "../../notebook";
import { useNotebook } from "../notebook/notebook-context";
import { lastDay } from "../notebook/period-name";
import { Check } from "../parts/check";
import { useSeal } from "../sealed/sealed-context";
import { useWords } from "../words";
import { ActionForm } from "./action-form";
import type { CellViewProps } from "./cell-view-props";
import { valueText, verdictOf } from "./metric-words";

/** What is done about the numbers, with the metric before it was decided and now. */
export function ActionsView({ cell, output, status }: CellViewProps<"actions">) {
  const { t } = useWords();
  const { edit, period } = useNotebook();
  const sealed = useSeal() !== null;
  const [adding, setAdding] = useState(false);
  const { actions } = cell;
  const change = (next: readonly Action[]) =>
    edit.apply([{ type: "replace", cell: { ...cell, actions: next } }], "actions.change");
  const since = `${period.period.from.slice(0, 10)}..${lastDay(period.period)}`;
  const waiting = !output && status.state !== "error" && actions.some(({ metric }) => metric !== null);
  return (
    <div className="actions">
      {actions.length === 0 ? <p className="quiet">{t("actions.none")}</p> : null}
      {actions.length > 0 ? (
        <div className="scroll" tabIndex={0} role="region" aria-label={t("actions.title")}>
          <table className="table metric-table">
            <thead>
              <tr>
                <th scope="col">{t("actions.what")}</th>
                <th scope="col">{t("actions.owner")}</th>
                <th scope="col">{t("actions.due")}</th>
                <th scope="col">{t("actions.measure")}</th>
                <th scope="col">{t("actions.done")}</th>
              </tr>
            </thead>
            <tbody>
              {actions.map((action, i) => (
                <Row
                  key={`${String(i)} ${action.what}`}
                  action={action}
                  result={output?.results[i] ?? null}
                  waiting={waiting}
                  sealed={sealed}
                  onChange={(next) => change(actions.map((one, at) => (at === i ? next : one)))}
                  onRemove={() => change(actions.filter((_, at) => at !== i))}
                />
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {sealed ? null : adding ? (
        <ActionForm
          since={since}
          onAdd={(action) => {
            change([...actions, action]);
            setAdding(false);
          }}
          onCancel={() => setAdding(false)}
        />
      ) : (
        <Button className="button" onPress={() => setAdding(true)}>
          {t("actions.add")}
        </Button>
      )}
    </div>
  );
}

function Row(props: {
  readonly action: Action;
  readonly result: MetricResult | null;
  readonly waiting: boolean;
  readonly sealed: boolean;
  readonly onChange: (action: Action) => void;
  readonly onRemove: () => void;
}) {
  const { t, f } = useWords();
  const { action, result } = props;
  return (
    <tr data-action={action.what}>
      <th scope="row">
        <bdi>{action.what}</bdi>
        {props.sealed ? null : (
          <Button className="button link small block" onPress={props.onRemove}>
            {t("actions.remove")}
            <span className="unseen"> {action.what}</span>
          </Button>
        )}
      </th>
      <td>
        <bdi>{action.owner || "–"}</bdi>
      </td>
      <td>{action.due === "" ? "–" : dayText(f.date, action.due)}</td>
      <td>
        {action.metric === null ? "–" : t(`metric.${action.metric}`)}
        <BeforeAndAfter action={action} result={result} waiting={props.waiting} />
      </td>
      <td>
        {props.sealed ? (
          t(action.done ? "rows.yes" : "rows.no")
        ) : (
          <Check
            label={<span className="unseen">{t("actions.done_of", { what: action.what })}</span>}
            value={action.done}
            onChange={(done) => props.onChange({ ...action, done })}
          />
        )}
      </td>
    </tr>
  );
}

const dayText = (date: (local: string) => string, text: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) ? date(text) : text;

function BeforeAndAfter(props: {
  readonly action: Action;
  readonly result: MetricResult | null;
  readonly waiting: boolean;
}) {
  const words = useWords();
  const { t, f } = words;
  const { action, result } = props;
  if (action.metric === null) return null;
  if (!result) return props.waiting ? <span className="block small quiet">{t("cell.waiting")}</span> : null;
  const { value, previous } = result;
  const now = valueText(words, value, value.value);
  const choice = action.since === null ? null : readPeriodChoice(action.since);
  const days = choice?.preset === "custom" ? f.days(choice.from, choice.to) : "";
  if (!previous)
    return <span className="block small quiet">{t("actions.before_only", { value: now, days })}</span>;
  const verdict = verdictOf(words, result);
  return (
    <span className="block small">
      {t("actions.before_after", {
        before: valueText(words, previous.with, previous.with.value),
        now,
        days,
      })}{" "}
      {verdict ? (
        <>
          <strong className="verdict" data-tone={verdict.tone}>
            {verdict.word}
          </strong>{" "}
          <span className="quiet">{verdict.by}</span>
        </>
      ) : null}
    </span>
  );
}
