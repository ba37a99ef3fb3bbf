import { lostRoutes, type Volume, type VolumeFigures } from "../../metrics";
import { useNotebook } from "../notebook/notebook-context";
import { NotFilteredBy } from "../parts/not-filtered-by";
import { useWords } from "../words";

/** How many called, how many were served, and how many were lost by which route: first, and in one line. */
export function VolumeLine({ volume }: { readonly volume: Volume }) {
  const { t, f, maybe } = useWords();
  const { view } = useNotebook();
  const filtered = Object.values(view.filters).some((values) => values.length > 0);
  const { current, previous } = volume;
  const routes = lostRoutes
    .filter((route) => current.lostBy[route] > 0)
    .map((route) => `${maybe(`volume.route.${route}`)} ${f.number(current.lostBy[route])}`);
  // With a filter on outbound calls a large "Offered 0" would say nothing: what there is comes first.
  const outboundOnly = current.inbound === 0 && current.attempts > 0 && (previous?.inbound ?? 0) === 0;
  return (
    <div className="volume">
      <dl>
        {outboundOnly
          ? outboundKeys.map((key) => (
              <Volumes
                key={key}
                label={t(`volume.${key}`)}
                name={key}
                current={current}
                previous={previous}
              />
            ))
          : inboundKeys.map((key) => (
              <Volumes key={key} label={t(`word.${key}`)} name={key} current={current} previous={previous} />
            ))}
      </dl>
      {outboundOnly ? (
        <p className="routes quiet">{t(filtered ? "volume.none_inbound" : "volume.none_inbound_period")}</p>
      ) : null}
      {outboundOnly || current.closed === null ? null : (
        <p className="routes quiet">
          {t("volume.in_hours", { n: current.inbound, value: f.number(current.inbound) })}
        </p>
      )}
      {current.lost > 0 ? <p className="routes">{f.list(routes)}</p> : null}
      <Others volume={current} without={outboundOnly ? outboundKeys : []} />
      <NotFilteredBy dimensions={current.notFilteredBy} />
    </div>
  );
}

const inboundKeys = ["offered", "answered", "lost"] as const;
const outboundKeys = ["attempts", "connects"] as const;

function Volumes(props: {
  readonly label: string;
  readonly name: (typeof inboundKeys | typeof outboundKeys)[number];
  readonly current: VolumeFigures;
  readonly previous: VolumeFigures | null;
}) {
  const { t, f } = useWords();
  const { current, previous, name } = props;
  return (
    <div className="volume-figure">
      <dt>{props.label}</dt>
      <dd>
        <data value={current[name]} data-volume={name}>
          {f.number(current[name])}
        </data>
        {previous ? (
          <span className="was"> {t("score.was", { value: f.number(previous[name]) })}</span>
        ) : null}
      </dd>
    </div>
  );
}

/** What is counted apart, so that nothing disappears between the lines. */
function Others(props: { readonly volume: VolumeFigures; readonly without: readonly string[] }) {
  const { t, f } = useWords();
  const { volume, without } = props;
  const figures = [
    ["closed", volume.closed ?? 0],
    ["abandoned_in_ivr", volume.abandonedInIvr],
    ["callback_queued", volume.callbackQueued],
    ["out_of_hours", volume.outOfHours],
    ["unknown", volume.unknown],
    ["attempts", volume.attempts],
    ["connects", volume.connects],
  ] as const;
  const parts = figures.filter(([key, n]) => n > 0 && !without.includes(key));
  if (parts.length === 0 && volume.longestWait_s === null) return null;
  return (
    <p className="others">
      {parts.map(([key, n]) => (
        <span key={key}>
          {t(`volume.${key}`)}{" "}
          <data value={n} data-volume={key}>
            {f.number(n)}
          </data>
        </span>
      ))}
      {volume.longestWait_s === null ? null : (
        <span>
          {t("word.longest_wait")} <bdi>{f.duration(volume.longestWait_s)}</bdi>
        </span>
      )}
    </p>
  );
}
