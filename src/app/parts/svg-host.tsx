import { useLayoutEffect, useRef } from "react";

/** A place for a picture made outside of React. Pictures run left to right in either language. */
export function SvgHost(props: { readonly svg: SVGSVGElement; readonly className: string }) {
  const host = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => host.current?.replaceChildren(props.svg), [props.svg]);
  return <span ref={host} className={props.className} dir="ltr" />;
}
