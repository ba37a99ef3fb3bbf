import type { ReactNode } from "react";
import { Button, Tooltip, TooltipTrigger } from "react-aria-components";

/** A button that says, to whoever is near or has come by key, what is behind it. */
export function HintedButton(props: {
  readonly className: string;
  readonly hint: string;
  readonly children: ReactNode;
}) {
  return (
    <TooltipTrigger delay={400}>
      <Button className={props.className}>{props.children}</Button>
      <Tooltip className="tooltip" placement="bottom">
        {props.hint}
      </Tooltip>
    </TooltipTrigger>
  );
}
