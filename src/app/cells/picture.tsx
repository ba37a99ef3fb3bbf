import { useEffect, useRef } from "react";
import { attachTips, type Drawn, type DrawnMark, type PickedHow } from "../../charts";

/** A chart's picture with its tips; always left to right. */
export function Picture(props: {
  readonly drawn: Drawn;
  readonly direction: "ltr" | "rtl";
  readonly onPick: (mark: DrawnMark, how: PickedHow) => void;
}) {
  const { drawn, direction, onPick } = props;
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = host;
    if (!current) return;
    current.replaceChildren(drawn.svg);
    return attachTips(current, drawn, direction, { onPick });
  }, [drawn, direction, onPick]);
  return <div ref={host} className="picture" dir="ltr" />;
}
