import { useRef, useState } from "react";
import { Button, FieldError, Form, Input, Label, TextField } from "react-aria-components";
import { metricById, onlyIn, reconcile, unitOf, type Candidate } from "../../metrics";
import { figureRead, figureWrong } from "../cells/figure-read";
import { valueText } from "../cells/metric-words";
import { useDevice, useSession } from "../device";
import { periodName } from "../notebook/period-name";
import { calendarsIn, paramsOf } from "../params";
import { Problem } from "../parts/problem";
import { Sheet } from "../parts/sheet";
import type { ReconcileOf } from "../session";
import { useWords } from "../words";
import { adoption } from "./adoption";
import { paramsText } from "./params-text";

/** Holds a number against the figure that the phone system's own console shows. */
export function ReconcileSheet() {
  const { session } = useDevice();
  const { t } = useWords();
  const of = useSession((state) => state.reconcile);
  const close = () => session.setState({ reconcile: null });
  return (
    <Sheet
      open={of !== null}
      title={of ? t("reconcile.title", { metric: t(`metric.${of.result.value.metric}`) }) : ""}
      onClose={close}
    >
      {of ? <Reconcile of={of} onDone={close} /> : null}
    </Sheet>
  );
}

function Reconcile({ of, onDone }: { readonly of: ReconcileOf; readonly onDone: () => void }) {
  const words = useWords();
  const { t, maybe } = words;
  const { engine } = useDevice();
  const settings = useSession((state) => state.settings);
  const { value } = of.result;
  const [typed, setTyped] = useState("");
  const [busy, setBusy] = useState(false);
  const [found, setFound] = useState<readonly Candidate[] | null>(null);
  const [error, setError] = useState<unknown>(null);
  const unit = unitOf(value);
  const asked = useRef(0);
  const [wrong, setWrong] = useState<ReturnType<typeof figureWrong>>(null);
  const type = (text: string) => {
    // what was found belongs to the figure that was typed then
    asked.current += 1;
    setTyped(text);
    setFound(null);
    setError(null);
    setWrong(null);
    setBusy(false);
  };
  const search = async () => {
    const figure = figureRead(typed, unit);
    const refused = figureWrong(typed, unit);
    setWrong(refused);
    setFound(null);
    if (!figure || refused !== null) return;
    const own = ++asked.current;
    setBusy(true);
    setError(null);
    const scope = {
      period: of.period.period,
      compare: null,
      filters: of.filters,
      params: paramsOf(settings),
      calendars: calendarsIn(settings),
    };
    try {
      const candidates = await reconcile(engine, value.metric, scope, { ...figure, shown: value });
      if (asked.current === own) setFound(candidates);
    } catch (problem) {
      if (asked.current === own) setError(problem);
    }
    if (asked.current === own) setBusy(false);
  };
  return (
    <div className="number">
      <p>
        {t("reconcile.here", {
          value: valueText(words, value, value.value),
          period: periodName(words, of.period),
          formula: maybe(`variant.${value.metric}.${value.variant}`),
        })}
      </p>
      <Form
        className="row bench-tools"
        onSubmit={(event) => {
          event.preventDefault();
          void search();
        }}
      >
        <TextField
          className="field"
          value={typed}
          onChange={type}
          isInvalid={wrong !== null}
          validationBehavior="aria"
        >
          <Label className="label">
            {t(
              unit === "share"
                ? "reconcile.figure_percent"
                : unit === "s"
                  ? "reconcile.figure_seconds"
                  : "reconcile.figure",
            )}
          </Label>
          <Input className="input" inputMode="decimal" autoComplete="off" dir="ltr" />
          <FieldError className="help bad">
            {wrong === null ? null : t(`reconcile.wrong_${wrong}`)}
          </FieldError>
        </TextField>
        <Button type="submit" className="button main" isDisabled={typed.trim() === "" || busy}>
          {t("reconcile.find")}
        </Button>
      </Form>
      <p className="quiet small" role="status">
        {busy
          ? t("reconcile.busy")
          : found
            ? t(found.some(({ exact }) => exact) ? "reconcile.exact" : "reconcile.near")
            : t("reconcile.note")}
      </p>
      {error === null ? null : <Problem error={error} />}
      {found === null ? null : (
        <ol className="plain-list candidates">
          {found.map((candidate) => (
            <Found
              key={JSON.stringify([candidate.value.variant, candidate.value.params])}
              candidate={candidate}
              of={of}
              onDone={onDone}
            />
          ))}
        </ol>
      )}
    </div>
  );
}

function Found(props: {
  readonly candidate: Candidate;
  readonly of: ReconcileOf;
  readonly onDone: () => void;
}) {
  const words = useWords();
  const { t, f, maybe } = words;
  const { store, session } = useDevice();
  const settings = useSession((state) => state.settings);
  const { value, exact, rows } = props.candidate;
  const queues = onlyIn(props.of.filters.queue);
  const [queue] = queues.length === 1 ? queues : [];
  const record = metricById(value.metric);
  const adopt = (of: string | null) => {
    const patch = adoption(settings, record, value, of);
    session.setState({ settings: { ...settings, ...patch } });
    void store.settings.change(patch);
    props.onDone();
  };
  return (
    <li data-exact={exact || undefined}>
      <p>
        <strong>{valueText(words, value, value.value)}</strong>{" "}
        {maybe(`variant.${value.metric}.${value.variant}`)}
        {exact ? <span className="tag">{t("reconcile.same")}</span> : null}
      </p>
      <p className="small quiet">
        {paramsText(words, value)}
        {value.numerator === null || value.denominator === null
          ? ""
          : ` · ${t("reconcile.of", { numerator: f.number(value.numerator), denominator: f.number(value.denominator) })}`}
        {rows === null
          ? ""
          : ` · ${t("reconcile.rows", { numerator: f.signed(rows.numerator), denominator: f.signed(rows.denominator) })}`}
      </p>
      <p className="row">
        {queue === undefined ? null : (
          <Button className="button link small" onPress={() => adopt(queue)}>
            {t("reconcile.adopt_queue", { queue })}
          </Button>
        )}
        <Button className="button link small" onPress={() => adopt(null)}>
          {t("reconcile.adopt")}
        </Button>
      </p>
    </li>
  );
}
