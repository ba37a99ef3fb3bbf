import { Button } from "react-aria-components";
import { funnels, type Funnel, type RowPart } from "../../../metrics";
import { uncodedText } from "../../cells/metric-notes";
import { useDevice, useSession } from "../../device";
import { Problem } from "../../parts/problem";
import { hitText } from "../../rows/hit-text";
import { whyText } from "../../rows/row-cell";
import type { RowsOf } from "../../rows/rows-view";
import type { OpenNumber } from "../../session";
import { useAsked } from "../../use-asked";
import { useWords } from "../../words";

type Open = (rows: RowsOf, part: string) => void;

/** From all rows of the period to those that the number was counted from; every count opens its rows. */
export function NumberFunnel(props: { readonly number: OpenNumber; readonly onOpen: Open }) {
  const { engine } = useDevice();
  const { t } = useWords();
  const { result, scope } = props.number;
  const { metric, variant } = result.value;
  const version = useSession(({ data }) => data?.version ?? 0);
  const { value, error } = useAsked(JSON.stringify([metric, variant, scope, version]), (signal) =>
    funnels(engine, metric, variant, scope, { signal }),
  );
  return (
    <section className="number-part">
      <h3>{t("funnel.title")}</h3>
      {error ? <Problem error={error} /> : null}
      {value ? null : error ? null : <p className="placeholder quiet">{t("rows.counting")}</p>}
      {value?.map((funnel) => (
        <Steps key={funnel.index} funnel={funnel} number={props.number} onOpen={props.onOpen} />
      ))}
    </section>
  );
}

function Steps(props: { readonly funnel: Funnel; readonly number: OpenNumber; readonly onOpen: Open }) {
  const words = useWords();
  const { t, maybe } = words;
  const { funnel } = props;
  const { metric, variant } = props.number.result.value;
  const steps = funnel.steps.map(({ id }) => id);
  const open = (part: RowPart, label: string) => {
    const { index, hits } = funnel;
    const { scope } = props.number;
    props.onOpen({ kind: "metric", metric, variant, scope, index, part, steps, hits: hits !== null }, label);
  };
  const uncoded = uncodedText(words, { ...props.number.result.value, extra: { uncoded: funnel.asNo } });
  const rows = maybe(`rows.${funnel.fact}`);
  const line = (part: RowPart, label: string, n: number, kind: string) => (
    <Line key={part} label={label} n={n} kind={kind} id={part} onOpen={() => open(part, label)} />
  );
  return (
    <>
      {funnel.role === "both" ? null : <h4>{t(`funnel.${funnel.role}`)}</h4>}
      <ul className="funnel" data-role={funnel.role}>
        {line("all", t("funnel.all", { rows }), funnel.all, "all")}
        {funnel.steps.map((step) => line(`left:${step.id}`, whyText(words, step.id), step.n, "minus"))}
        {line("counted", t("funnel.counted"), funnel.counted, "counted")}
        {uncoded === null ? null : <Line label={uncoded} n={funnel.asNo ?? 0} kind="part" id="as-no" />}
        {funnel.hits === null ? null : (
          <>
            {line("hits", hitText(words, { metric, variant }, "hits"), funnel.hits, "part")}
            {line(
              "misses",
              hitText(words, { metric, variant }, "misses"),
              funnel.counted - funnel.hits,
              "part",
            )}
          </>
        )}
        {funnel.distinct ? (
          <>
            <Line label={t("funnel.distinct")} n={funnel.distinct.counted} kind="part" id="distinct" />
            {funnel.hits === null ? null : (
              <Line
                label={t("funnel.distinct_hits")}
                n={funnel.distinct.hits}
                kind="part"
                id="distinct-hits"
              />
            )}
          </>
        ) : null}
      </ul>
      <Button className="button" onPress={() => open("counted", t("funnel.counted"))}>
        {funnel.fact.endsWith("calls") ? t("word.show_the_calls") : t("rows.open")}
      </Button>
    </>
  );
}

function Line(props: {
  readonly label: string;
  readonly n: number;
  readonly kind: string;
  readonly id: string;
  readonly onOpen?: () => void;
}) {
  const { t, f } = useWords();
  const { label, n, kind, id, onOpen } = props;
  const figure = (
    <data value={n} data-step={id}>
      {kind === "minus" ? <bdi>{f.signed(-n)}</bdi> : f.number(n)}
    </data>
  );
  return (
    <li data-kind={kind}>
      <span>{label}</span>
      {onOpen ? (
        <Button
          className="button link"
          aria-label={t("funnel.open", { label, n: f.number(n) })}
          onPress={onOpen}
        >
          {figure}
        </Button>
      ) : (
        figure
      )}
    </li>
  );
}
