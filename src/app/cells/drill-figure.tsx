import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import type { DrillNumber } from "../../notebook";
import { useDrill } from "../drill/use-drill";
import { useWords } from "../words";

/** A count that opens the calls that it counts; plain where there are none. */
export function DrillFigure(props: {
  readonly of: DrillNumber | null | undefined;
  /** What it counts, for the list's title and for who cannot see it. */
  readonly title: string;
  readonly children: ReactNode;
}) {
  const { t } = useWords();
  const { openDrill } = useDrill();
  const { of, title } = props;
  if (!of || of.said === 0) return props.children;
  return (
    <Button className="drill" onPress={() => openDrill(title, of.drill)}>
      {props.children}
      <span className="unseen">. {t("word.show_the_calls")}</span>
    </Button>
  );
}
