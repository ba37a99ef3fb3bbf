import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { useWords } from "../words";

/** How many calls there are of something; a press opens them, where there are any and somebody says how. */
export function CallCount(props: {
  readonly n: number;
  /** Of what, for those who do not see the table's heads. */
  readonly name: string;
  readonly onOpen?: (() => void) | undefined;
  /** What is written; the number itself where absent. */
  readonly children?: ReactNode;
}) {
  const { t, f } = useWords();
  const { n, name, onOpen } = props;
  const text = props.children ?? f.number(n);
  if (n === 0) return <span className="quiet">0</span>;
  if (!onOpen) return text;
  return (
    <Button className="button link" onPress={onOpen}>
      {text}
      <span className="unseen">{t("workbench.show_calls", { name })}</span>
    </Button>
  );
}
