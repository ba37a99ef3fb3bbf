import type { ReactNode } from "react";
import { Button, Tag, TagGroup, TagList } from "react-aria-components";
import { dimensions, inverted, isInverted, likewise, namedIn } from "../../metrics";
import { resolvePeriod, widened, withFilter, type ViewState } from "../../notebook";
import { useSession } from "../device";
import { Cross } from "../parts/icons";
import { useHandOnFocus } from "../parts/use-hand-on-focus";
import { useWords } from "../words";
import { runName } from "./filter-name";
import { filterRuns } from "./filter-runs";
import { useNotebook } from "./notebook-context";
import { periodName } from "./period-name";
import { useSayFilters } from "./use-say-filters";

const periodChip = "period";

/** The filters in force: each, or each stretch of hours or weekdays, removable, each turned over by a press, all clearable. */
export function FilterChips() {
  const words = useWords();
  const { t, maybe } = words;
  const { view, base, setView, period, covered } = useNotebook();
  const tell = useSayFilters();
  const change = (next: ViewState) => {
    setView(next);
    tell(next);
  };
  const weekStart = useSession(({ settings }) => settings.firstWeekday);
  const chips = dimensions.flatMap((dimension) => {
    const filter = view.filters[dimension];
    const leftOut = isInverted(filter);
    return filterRuns(dimension, namedIn(filter), weekStart).map((run) => ({
      id: `${dimension}/${run.join(".")}`,
      dimension,
      run,
      leftOut,
      label: `${maybe(`dimension.${dimension}`)}: ${runName(words, dimension, run, leftOut)}`,
    }));
  });
  const own = resolvePeriod(view.within ?? base.period, base.compare, covered, weekStart);
  // A part of what it was drawn over, or of the period that the notebook opens with.
  const narrowed = view.period.preset === "custom" && period.days < own.days;
  if (chips.length === 0 && !narrowed) return null;
  const remove = (keys: ReadonlySet<unknown>) => {
    let next = keys.has(periodChip) ? widened(view, base) : view;
    for (const { id, dimension, run } of chips) {
      if (!keys.has(id)) continue;
      const filter = next.filters[dimension];
      const left = namedIn(filter).filter((kept) => !run.includes(kept));
      next = withFilter(next, dimension, likewise(filter, left));
    }
    change(next);
  };
  return (
    <Shown>
      <TagGroup aria-label={t("notebook.filters")} onRemove={remove}>
        <TagList className="chip-list">
          {narrowed ? (
            <Chip id={periodChip} label={`${t("notebook.period")}: ${periodName(words, period)}`} />
          ) : null}
          {chips.map(({ id, dimension, label, leftOut }) => (
            <Chip
              key={id}
              id={id}
              label={label}
              leftOut={leftOut}
              turn={() => change(withFilter(view, dimension, inverted(view.filters[dimension] ?? [])))}
            />
          ))}
        </TagList>
      </TagGroup>
      <Button
        className="button link"
        onPress={() => change({ ...(narrowed ? widened(view, base) : view), filters: {} })}
      >
        {t("notebook.clear")}
      </Button>
    </Shown>
  );
}

const inputsOf = (chips: HTMLDivElement) => chips.closest<HTMLElement>(".inputs-place");

/** When the last of them goes, the line of the inputs takes the focus that was in here. */
function Shown(props: { readonly children: ReactNode }) {
  const place = useHandOnFocus(inputsOf);
  return (
    <div ref={place} className="chips">
      {props.children}
    </div>
  );
}

function Chip(props: {
  readonly id: string;
  readonly label: string;
  readonly leftOut?: boolean;
  readonly turn?: () => void;
}) {
  const { t } = useWords();
  const { id, label, leftOut = false, turn } = props;
  const help = t(leftOut ? "filters.keep_only" : "filters.leave_out");
  return (
    <Tag
      id={id}
      textValue={turn ? `${label}. ${help}` : label}
      className="chip"
      {...(turn && { onAction: turn })}
    >
      <bdi data-left-out={leftOut || undefined} title={turn ? help : undefined}>
        {label}
      </bdi>
      <Button slot="remove" aria-label={t("notebook.remove_filter", { label })}>
        <Cross />
      </Button>
    </Tag>
  );
}
