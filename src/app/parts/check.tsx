import type { ReactNode } from "react";
import { Checkbox } from "react-aria-components";
import { Tick } from "./icons";

/** A yes or no. */
export function Check(props: {
  readonly label: ReactNode;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}) {
  return (
    <Checkbox className="check" isSelected={props.value} onChange={props.onChange}>
      <span className="box">
        <Tick />
      </span>
      <span>{props.label}</span>
    </Checkbox>
  );
}
