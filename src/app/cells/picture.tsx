import { useEffect, useRef } from "react";
import { attachTips, type Drawn, type DrawnMark, type PickedHow } from "../../charts";

/** A chart's picture with its tips; always left to right. */
export function Picture(props: {
  readonly drawn: Drawn;
  readonly direction: "ltr" | "rtl";
  readonly onPick: (mark: DrawnMark, how: PickedHow) => void;
  /** What can be done with a mark is asked for, at a place in pixels from the picture's top left. */
  readonly onMenu?: (mark: DrawnMark, place: { readonly x: number; readonly y: number }) => void;
  /** What the place is called in which keys walk the marks; they do not where absent. */
  readonly label?: string;
}) {
  const { drawn, direction, onPick, onMenu, label } = props;
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
  return <div ref={host} className="picture" dir="ltr" />;
}
