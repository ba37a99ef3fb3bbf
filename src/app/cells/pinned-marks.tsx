import { Button } from "react-aria-components";
import type { DrawnMark } from "../../charts";
import { computeMetrics, type MarkSelection, type Scope } from "../../metrics";
import { chartCounts, type ChartOutput } from "../../notebook";
import { useDevice, useSession } from "../device";
import { narrowedScope } from "../drill/narrowed-scope";
import { Problem } from "../parts/problem";
import { useHandOnFocus } from "../parts/use-hand-on-focus";
import { useAsked } from "../use-asked";
import { useWords } from "../words";
import { verdictOf } from "./metric-words";

const pictureOf = (section: HTMLElement) =>
  section.previousElementSibling?.querySelector<HTMLElement>(".picture");

/** A mark that is held fast, and beside it a second one with how they differ. */
export function PinnedMarks(props: {
  readonly output: ChartOutput;
  /** One or two, the pinned one first. */
  readonly marks: readonly DrawnMark[];
  readonly onDrop: () => void;
}) {
  const { t } = useWords();
  const { output, marks, onDrop } = props;
  const [first, second] = marks;
  const place = useHandOnFocus(pictureOf);
  return (
    <section ref={place} className="pinned-marks" aria-label={t("marks.pinned")}>
      <div className="pinned-sides">
        {marks.map((mark) => (
          <p key={JSON.stringify(mark.select)}>
            <b>{mark.title}</b>
            {mark.lines.map((line) => (
              <span key={line} className="block small">
                {line}
              </span>
            ))}
          </p>
        ))}
      </div>
      <div role="status">
        {first?.select && second?.select ? (
          <Difference output={output} from={first.select} to={second.select} />
        ) : (
          <p className="small quiet">{t("marks.pin_second")}</p>
        )}
      </div>
      <Button className="button link small" onPress={onDrop}>
        {t("marks.unpin")}
      </Button>
    </section>
  );
}

/** The scope of the second mark, compared with the first. */
function between(scope: Scope, from: MarkSelection, to: MarkSelection): Scope {
  const [before, now] = [narrowedScope(scope, from), narrowedScope(scope, to)];
  const others = Object.keys(from.filters).length > 0;
  return { ...now, compare: before.period, ...(others && { other: { filters: before.filters } }) };
}

function Difference(props: {
  readonly output: ChartOutput;
  readonly from: MarkSelection;
  readonly to: MarkSelection;
}) {
  const { engine } = useDevice();
  const words = useWords();
  const { t, maybe } = words;
  const version = useSession(({ data }) => data?.version ?? 0);
  const counts = chartCounts(props.output);
  const of = counts && "metric" in counts ? counts : null;
  const scope = between(props.output.scope, props.from, props.to);
  const { value, error } = useAsked(of && JSON.stringify([of, scope, version]), async (signal) => {
    if (!of) return null;
    const variants = { [of.metric]: of.variant };
    const [result] = await computeMetrics(engine, [of.metric], scope, { signal, variants, benchmarks: [] });
    return result ?? null;
  });
  if (!of) return <p className="small quiet">{t("marks.no_verdict")}</p>;
  if (error) return <Problem error={error} />;
  if (!value) return <p className="small quiet">{t("rows.counting")}</p>;
  const verdict = verdictOf(words, value);
  const reason = value.previous?.reason;
  if (!verdict) return <p className="small quiet">{t("marks.no_value")}</p>;
  return (
    <p data-verdict={value.previous?.verdict}>
      <strong className="verdict" data-tone={verdict.tone}>
        {verdict.word}
      </strong>{" "}
      <span className="by">{verdict.by}</span>
      {reason ? <span className="block small quiet">{maybe(`reason.${reason}`)}</span> : null}
    </p>
  );
}
