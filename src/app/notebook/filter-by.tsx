import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { pickedHow } from "../../charts";
import { filtered, sameFilter, type MarkSelection } from "../../metrics";
import { useWords } from "../words";
import { useNotebook } from "./notebook-context";
import { PersonLink, personIn } from "./person-link";
import { useSelect } from "./use-select";

/** A name that filters the notebook by what it names; pressed again, no longer. */
export function FilterBy(props: {
  readonly selection: MarkSelection;
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const { t } = useWords();
  const { view } = useNotebook();
  const select = useSelect();
  const { selection, label, className = "filter-by", children } = props;
  const on = filtered(selection.filters).every((of) => sameFilter(view.filters[of], selection.filters[of]));
  const name = (
    <Button
      className={className}
      aria-label={t("filters.by", { value: label })}
      aria-pressed={on}
      onPress={(event) => select(selection, pickedHow(event))}
    >
      {children}
    </Button>
  );
  const person = personIn(selection);
  return person === null ? (
    name
  ) : (
    <>
      {name} <PersonLink person={person} label={label} />
    </>
  );
}
