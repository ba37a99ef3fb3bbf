import type { DrillNumber } from "../../notebook";
import { DrillFigure } from "./drill-figure";

/** Around a figure inside a message, so that it can be found again once the sentence is made. */
const [start, middle, end] = ["\uE000", "\uE001", "\uE002"];

/** A figure as it stands in a message's values: the `place`-th that opens something. */
export const figureAt = (place: number, text: string): string =>
  `${start}${String(place)}${middle}${text}${end}`;

/** A sentence whose figures, written by `figureAt`, open the rows that they count. */
export function DrilledText(props: {
  readonly text: string;
  /** By place: what a figure opens, and what its list is called. */
  readonly figures: readonly { readonly of: DrillNumber | null | undefined; readonly title: string }[];
}) {
  const parts = props.text.split(new RegExp(`${start}(\\d+)${middle}([^${end}]*)${end}`));
  return parts.map((part, i) => {
    if (i % 3 === 0) return part;
    if (i % 3 === 1) return null;
    const figure = props.figures[Number(parts[i - 1])];
    return (
      <DrillFigure key={i} of={figure?.of} title={figure?.title ?? part}>
        <bdi>{part}</bdi>
      </DrillFigure>
    );
  });
}
