import { useMemo } from "react";
import {
  filtered,
  lostRoutes,
  type Scope,
  type Volume,
  type VolumeFigures,
  type VolumePopulation,
} from "../../metrics";
import { volumeDrills, type DrillNumber } from "../../notebook";
import { useFollowed } from "../follow/followed";
import { useNotebook } from "../notebook/notebook-context";
import { NotFilteredBy } from "../parts/not-filtered-by";
import { useWords } from "../words";
import { DrillFigure } from "./drill-figure";
import { VolumeCount } from "./volume-count";

type Drills = ReadonlyMap<VolumePopulation, DrillNumber>;

/** How many called, how many were served, and how many were lost by which route: first, and in one line. */
export function VolumeLine({ volume, scope }: { readonly volume: Volume; readonly scope: Scope }) {
  const { t, f } = useWords();
  const { view } = useNotebook();
  const narrowed = filtered(view.filters).length > 0;
  const { current, previous } = volume;
  const waits = useFollowed((output) => output.kind === "scorecard" && !output.volume);
  const drills = useMemo(() => volumeDrills(current, scope), [current, scope]);
  // With a filter on outbound calls a large "Offered 0" would say nothing: what there is comes first.
  const outboundOnly = current.inbound === 0 && current.attempts > 0 && (previous?.inbound ?? 0) === 0;
  const was = scope.other ? "score.against" : "score.was";
  return (
    <div className="volume" data-waits={waits || undefined}>
      <dl>
        {outboundOnly
          ? outboundKeys
              .filter((key) => current[key] !== null)
              .map((key) => (
                <Volumes
                  key={key}
                  label={t(`volume.${key}`)}
                  name={key}
                  current={current}
                  previous={previous}
                  drills={drills}
                  was={was}
                />
              ))
          : inboundKeys.map((key) => (
              <Volumes
                key={key}
                label={t(`word.${key}`)}
                name={key}
                current={current}
                previous={previous}
                drills={drills}
                was={was}
              />
            ))}
      </dl>
      {outboundOnly ? (
        <p className="routes quiet">{t(narrowed ? "volume.none_inbound" : "volume.none_inbound_period")}</p>
      ) : null}
      {outboundOnly || current.closed === null ? null : (
        <p className="routes quiet">
          {t("volume.in_hours", { n: current.inbound, value: f.number(current.inbound) })}
        </p>
      )}
      <Routes volume={current} drills={drills} />
      <Others volume={current} drills={drills} without={outboundOnly ? outboundKeys : []} />
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
  readonly drills: Drills;
  /** How the figure beside it is called: it was so, or is so elsewhere. */
  readonly was: "score.was" | "score.against";
}) {
  const { t, f } = useWords();
  const { current, previous, name } = props;
  const before = previous?.[name] ?? null;
  return (
    <div className="volume-figure">
      <dt>{props.label}</dt>
      <dd>
        <DrillFigure of={props.drills.get(name)} title={props.label}>
          <VolumeCount volume={current} name={name} of={(volume) => volume[name] ?? 0} />
        </DrillFigure>
        {before === null ? null : <span className="was"> {t(props.was, { value: f.number(before) })}</span>}
      </dd>
    </div>
  );
}

/** How the lost were lost, the routes that took any. */
function Routes(props: { readonly volume: VolumeFigures; readonly drills: Drills }) {
  const { f, maybe } = useWords();
  const { lostBy } = props.volume;
  const routes = lostRoutes.filter((route) => lostBy[route] > 0);
  if (routes.length === 0) return null;
  const names = routes.map((route) => maybe(`volume.route.${route}`));
  const parts = f.listParts(routes);
  return (
    <p className="routes">
      {parts.map(({ type, value }, i) => {
        const place = routes.findIndex((route) => route === value);
        const route = type === "element" ? routes[place] : undefined;
        if (route === undefined) return value;
        const name = names[place] ?? "";
        return (
          <span key={i}>
            {name}{" "}
            <DrillFigure of={props.drills.get(`lost:${route}`)} title={name}>
              <VolumeCount
                volume={props.volume}
                name={`lost:${route}`}
                of={(volume) => volume.lostBy[route]}
              />
            </DrillFigure>
          </span>
        );
      })}
    </p>
  );
}

const others = [
  ["closed", ({ closed }: VolumeFigures) => closed ?? 0],
  ["abandoned_in_ivr", ({ abandonedInIvr }: VolumeFigures) => abandonedInIvr],
  ["callback_queued", ({ callbackQueued }: VolumeFigures) => callbackQueued],
  ["out_of_hours", ({ outOfHours }: VolumeFigures) => outOfHours],
  ["unknown", ({ unknown }: VolumeFigures) => unknown],
  ["attempts", ({ attempts }: VolumeFigures) => attempts],
  ["connects", ({ connects }: VolumeFigures) => connects ?? 0],
] as const;

/** What is counted apart, so that nothing disappears between the lines. */
function Others(props: {
  readonly volume: VolumeFigures;
  readonly drills: Drills;
  readonly without: readonly string[];
}) {
  const { t, f } = useWords();
  const { volume, without } = props;
  const parts = others.filter(([key, of]) => of(volume) > 0 && !without.includes(key));
  if (parts.length === 0 && volume.longestWait_s === null) return null;
  return (
    <p className="others">
      {parts.map(([key, of]) => (
        <span key={key}>
          {t(`volume.${key}`)}{" "}
          <DrillFigure of={props.drills.get(key)} title={t(`volume.${key}`)}>
            <VolumeCount volume={volume} name={key} of={of} />
          </DrillFigure>
        </span>
      ))}
      {volume.longestWait_s === null ? null : (
        <span className="longest">
          {t("word.longest_wait")} <bdi>{f.duration(volume.longestWait_s)}</bdi>
        </span>
      )}
    </p>
  );
}
