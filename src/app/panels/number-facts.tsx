import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import {
  sideCount,
  unitOf,
  type MetricParams,
  type MetricResult,
  type MetricValue,
  type Scope,
  type Side,
} from "../../metrics";
import { leftDrills, type Drill, type DrillNumber, type LeftOut } from "../../notebook";
import { leftTitle } from "../cells/metric-notes";
import { isAlone, rangeText, valueText, verdictOf } from "../cells/metric-words";
import { useSession } from "../device";
import { calendarsIn } from "../params";
import { useWords } from "../words";
import { extraLines } from "./extra-text";
import { limitName, limitText } from "./params-text";

/** The figures behind a number. */
export function NumberFacts(props: {
  readonly result: MetricResult;
  /** What it was counted over. */
  readonly scope: Scope;
  /** Opens the rows on one side of it, or those that it leaves out. */
  readonly onOpen: (drill: Drill, title: string) => void;
}) {
  const { result, scope } = props;
  const words = useWords();
  const { t, f, maybe } = words;
  const { value, previous } = result;
  const verdict = verdictOf(words, result);
  const extras = extraLines(words, value);
  const left = leftDrills(value, scope);
  const { metric, variant } = value;
  const openSide = (side: Side, title: string) =>
    props.onOpen({ kind: "metric", metric, variant, scope, side }, title);
  return (
    <>
      <dt>{t("number.n")}</dt>
      <dd>{f.number(value.n)}</dd>
      {value.numerator === null || unitOf(value) !== "share" ? null : (
        <>
          <dt>{t("number.numerator")}</dt>
          <dd>
            <SideCount side="numerator" value={value} onOpen={openSide}>
              {f.number(value.numerator)}
            </SideCount>
          </dd>
        </>
      )}
      {value.denominator === null ? null : (
        <>
          <dt>{t("number.denominator")}</dt>
          <dd>
            <SideCount side="denominator" value={value} onOpen={openSide}>
              {f.number(value.denominator)}
            </SideCount>
          </dd>
        </>
      )}
      {value.low === null || value.high === null ? null : (
        <>
          <dt>{t("number.interval")}</dt>
          <dd>
            {t("score.range", {
              low: valueText(words, value, value.low),
              high: valueText(words, value, value.high),
            })}
          </dd>
        </>
      )}
      {value.unknownShare > 0 ? (
        <>
          <dt>{t("number.unknown")}</dt>
          <dd>
            <LeftOutFigure of={left.get("unknown")} onOpen={props.onOpen}>
              {f.percent(value.unknownShare)}
            </LeftOutFigure>
          </dd>
        </>
      ) : null}
      {value.immature > 0 && left.has("immature") ? (
        <>
          <dt>{t("why.immature")}</dt>
          <dd>
            <LeftOutFigure of={left.get("immature")} onOpen={props.onOpen}>
              {f.number(value.immature)}
            </LeftOutFigure>
          </dd>
        </>
      ) : null}
      {previous ? (
        <>
          <dt>{t("number.previous")}</dt>
          <dd>
            {valueText(words, previous.with, previous.with.value)}
            {verdict ? ` · ${verdict.word} ${verdict.by}` : ""}
            {isAlone(previous) ? (
              <span className="quiet">
                {" "}
                {t("number.alone", { range: rangeText(words, result).replace(/^ \(|\)$/g, "") })}
              </span>
            ) : (
              <span className="quiet">
                {previous.reason ? ` ${maybe(`reason.${previous.reason}`)}.` : ""}
                {previous.verdict === "cannot_tell" && previous.nNeeded !== null
                  ? ` ${t(`needed.${previous.neededOf ?? "observations"}`, { n: previous.nNeeded })}`
                  : ""}
              </span>
            )}
          </dd>
        </>
      ) : null}
      {Object.entries(value.params).map(([name, size]) => (
        <Param key={name} name={name as keyof MetricParams} size={size} />
      ))}
      <OwnRules value={value} />
      {extras.length === 0 ? null : (
        <>
          <dt>{t("number.more")}</dt>
          <dd>
            <ul className="plain-list">
              {extras.map(([name, text, id]) => (
                <li key={name}>
                  {name}:{" "}
                  <LeftOutFigure of={left.get(id as LeftOut)} onOpen={props.onOpen}>
                    <bdi>{text}</bdi>
                  </LeftOutFigure>
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
    </>
  );
}

/** How many rows a number leaves out for one reason; a press opens them where they can be listed. */
function LeftOutFigure(props: {
  readonly of: DrillNumber | undefined;
  readonly onOpen: (drill: Drill, title: string) => void;
  readonly children: ReactNode;
}) {
  const words = useWords();
  const { of } = props;
  if (!of) return props.children;
  return (
    <Button className="button link" onPress={() => props.onOpen(of.drill, leftTitle(words, of))}>
      {props.children}
      <span className="unseen">. {words.t("rows.open")}</span>
    </Button>
  );
}

/** How many there are on one side of a number; a press opens them where rows are counted. */
function SideCount(props: {
  readonly side: Side;
  readonly value: MetricValue;
  readonly onOpen: (side: Side, title: string) => void;
  readonly children: string;
}) {
  const { t } = useWords();
  const { side, value } = props;
  if ((sideCount(value, side) ?? 0) === 0) return props.children;
  return (
    <Button className="button link" onPress={() => props.onOpen(side, t(`number.${side}`))}>
      {props.children}
      <span className="unseen">. {t("rows.open")}</span>
    </Button>
  );
}

function Param(props: { readonly name: keyof MetricParams; readonly size: number }) {
  const words = useWords();
  return (
    <>
      <dt>{limitName(words, props.name)}</dt>
      <dd>{limitText(words, props.name, props.size)}</dd>
    </>
  );
}

/** Limits of queues that have their own, and whether opening hours are set. */
function OwnRules({ value }: { readonly value: MetricResult["value"] }) {
  const words = useWords();
  const { t } = words;
  const set = useSession(({ settings }) => calendarsIn(settings) !== null);
  const own = Object.entries(value.queueParams ?? {}).flatMap(([queue, limits]) =>
    Object.entries(limits).map(([name, size]) =>
      t("number.queue_limit", { queue, limit: limitName(words, name), size: limitText(words, name, size) }),
    ),
  );
  return (
    <>
      {own.length === 0 ? null : (
        <>
          <dt>{t("number.own_limits")}</dt>
          <dd>{words.f.list(own)}</dd>
        </>
      )}
      <dt>{t("number.hours")}</dt>
      <dd>{t(set ? "number.hours_set" : "number.hours_all")}</dd>
    </>
  );
}
