import type { VolumeFigures } from "../../metrics";
import { useFollowed } from "../follow/followed";
import { useWords } from "../words";

/** How many calls one part of the volume has, now or while somebody draws over a chart. */
export function VolumeCount(props: {
  readonly volume: VolumeFigures;
  /** What the page calls it. */
  readonly name: string;
  readonly of: (volume: VolumeFigures) => number;
}) {
  const { f } = useWords();
  const now = useFollowed((output) =>
    output.kind === "scorecard" && output.volume ? props.of(output.volume.current) : null,
  );
  const n = now ?? props.of(props.volume);
  return (
    <data value={n} data-volume={props.name}>
      {f.number(n)}
    </data>
  );
}
