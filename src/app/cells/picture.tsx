import { useEffect, useRef } from "react";
import {
  attachBrush,
  attachTips,
  type Brushable,
  type Drawn,
  type DrawnMark,
  type MarkSelection,
  type PickedHow,
} from "../../charts";
import { say } from "../editing/editing-state";

const aloud = (words: string): void => say("brush.said", { words });

/** Pointers that stay where they were when a picture was drawn anew come near as well. */
const nearing = ["pointermove", "focus"] as const;

/** A chart's picture with its tips and its brush; always left to right. */
export function Picture(props: {
  readonly drawn: Drawn;
  readonly direction: "ltr" | "rtl";
  readonly onPick: (mark: DrawnMark, how: PickedHow) => void;
  /** What can be done with a mark is asked for, at a place in pixels from the picture's top left. */
  readonly onMenu?: (mark: DrawnMark, place: { readonly x: number; readonly y: number }) => void;
  /** What the place is called in which keys walk the marks; they do not where absent. */
  readonly label?: string;
  /** An area was drawn over the picture; none can be where absent. */
  readonly onBrush?: (selection: MarkSelection) => void;
  /** Somebody comes near, with what can be drawn over; and what is drawn, null once it is given up. */
  readonly onNear?: (brush: Brushable) => void;
  readonly onMove?: (brush: Brushable, selection: MarkSelection | null) => void;
}) {
  const { drawn, direction, onPick, onMenu, label, onBrush, onNear, onMove } = props;
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = host;
    if (!current) return;
    current.replaceChildren(drawn.svg);
    return attachTips(current, drawn, direction, {
      onPick,
      ...(onMenu && { onMenu }),
      ...(label !== undefined && { label }),
    });
  }, [drawn, direction, onPick, onMenu, label]);
  useEffect(() => {
    const { current } = host;
    const { brush } = drawn;
    if (!current || !onBrush || !brush) return undefined;
    const near = () => onNear?.(brush);
    for (const event of nearing) current.addEventListener(event, near);
    const detach = attachBrush(current, drawn.svg, brush, {
      onMove: (selection) => onMove?.(brush, selection),
      onDone: onBrush,
      say: aloud,
    });
    return () => {
      for (const event of nearing) current.removeEventListener(event, near);
      detach();
    };
  }, [drawn, onBrush, onNear, onMove]);
  return <div ref={host} className="picture" dir="ltr" />;
}
