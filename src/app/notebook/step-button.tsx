import { Button } from "react-aria-components";
import type { PeriodChoice } from "../../notebook";
import { ChevronDown } from "../parts/icons";

/** One step along the time line; off where the data ends. */
export function StepButton(props: {
  readonly to: PeriodChoice | null;
  readonly label: string;
  readonly side: "start" | "end";
  readonly onStep: (choice: PeriodChoice) => void;
}) {
  const { to } = props;
  return (
    <Button
      className={`button icon step-${props.side}`}
      aria-label={props.label}
      isDisabled={to === null}
      onPress={() => {
        if (to) props.onStep(to);
      }}
    >
      <ChevronDown />
    </Button>
  );
}
