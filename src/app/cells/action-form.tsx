import { useState } from "react";
import { Button, Input, Label, TextField } from "react-aria-components";
import type { Action } from "../../notebook";
import { metricIds, type MetricId } from "../../metrics";
import { useWords } from "../words";
import { DayField } from "./forms/day-field";
import { MetricChoice } from "./forms/metric-choice";

/** A new action: what, who, until when, and the metric by which it will be seen. */
export function ActionForm(props: {
  /** The days before the action, with which the metric will be compared. */
  readonly since: string;
  readonly onAdd: (action: Action) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useWords();
  const [what, setWhat] = useState("");
  const [owner, setOwner] = useState("");
  const [due, setDue] = useState("");
  const [metric, setMetric] = useState<MetricId | null>(null);
  return (
    <form
      className="action-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (what.trim() === "") return;
        const since = metric === null ? null : props.since;
        props.onAdd({ what: what.trim(), owner: owner.trim(), due, metric, since, done: false });
      }}
    >
      <TextField className="field wide" value={what} onChange={setWhat} autoFocus isRequired>
        <Label className="label">{t("actions.what")}</Label>
        <Input className="input" dir="auto" />
      </TextField>
      <TextField className="field" value={owner} onChange={setOwner}>
        <Label className="label">{t("actions.owner")}</Label>
        <Input className="input" dir="auto" />
      </TextField>
      <DayField label={t("actions.due")} value={due} onChange={setDue} />
      <MetricChoice value={metric} among={metricIds} onChange={setMetric} />
      <div className="row">
        <Button type="submit" className="button primary" isDisabled={what.trim() === ""}>
          {t("actions.keep")}
        </Button>
        <Button className="button" onPress={props.onCancel}>
          {t("actions.cancel")}
        </Button>
      </div>
    </form>
  );
}
