import type { CoveredSpan, ResolvedPeriod } from "../../notebook";
import { InputsEditor } from "../editing/inputs-editor";
import { PlaceChrome } from "../editing/place-chrome";
import type { Place } from "../editing/places";
import { useOpenAs } from "../editing/use-open-as";
import { usePlace } from "../editing/use-place";
import { useWords } from "../words";
import { FilterChips } from "./filter-chips";
import { InputsRow } from "./inputs-row";
import { useNotebook } from "./notebook-context";

/** The line of the inputs with the filters in force; it stays in sight while one reads. */
export function InputsPlace(props: { readonly place: Place; readonly index: number; readonly all: number }) {
  const { place, index } = props;
  const { covered, period } = useNotebook();
  const { t, f } = useWords();
  const { near, active, element } = usePlace(place, index, props.all);
  const openAs = useOpenAs(place);
  return (
    <div {...element} className="inputs-place" data-editing={openAs ?? undefined}>
      <PlaceChrome place={place} index={index} all={props.all} near={near} active={active} />
      {openAs ? <InputsEditor place={place} /> : null}
      <InputsRow cells={place.inputs ?? []} />
      <FilterChips />
      {period.partial ? (
        <p className="note partial">
          {t(
            isOutside(period, covered)
              ? "notebook.outside"
              : isAll(period, covered)
                ? "notebook.partial_all"
                : "notebook.partial_period",
          )}{" "}
          {t("notebook.empty_period_why", { period: f.days(covered.from, covered.to) })}
        </p>
      ) : null}
    </div>
  );
}

/** True when the period is all there is. */
const isAll = ({ period }: ResolvedPeriod, covered: CoveredSpan): boolean =>
  period.from <= covered.from && period.to > covered.to;

/** True when the data has no day of the period. */
const isOutside = ({ period }: ResolvedPeriod, covered: CoveredSpan): boolean =>
  period.to <= covered.from || period.from > covered.to;
