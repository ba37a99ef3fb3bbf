import { useState } from "react";
import { Button, Dialog, Input, Label, Popover, SearchField } from "react-aria-components";
import { useAsked } from "../use-asked";
import { useWords } from "../words";
import type { Place } from "./grid-layout";
import type { GridColumn, GridSort, GridSource } from "./grid-source";
import { gridText } from "./grid-text";

/** What can be done with a column, and what it holds. */
export function ColumnMenu(props: {
  readonly place: Place;
  readonly at: number;
  readonly count: number;
  readonly anchor: () => HTMLElement | null;
  readonly source: GridSource;
  readonly meaning: string;
  readonly sort: GridSort;
  readonly filter: string;
  readonly onSort: (sort: GridSort) => void;
  readonly onFilter: (text: string) => void;
  readonly onMove: (to: number) => void;
  readonly onResize: (width: number) => void;
  readonly onHide: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const { place, at, sort } = props;
  const { name, type } = place.column;
  const others = sort.filter((one) => one.column !== name);
  const [trigger] = useState(() => ({ current: props.anchor() }));
  const act = (label: string, run: () => void, off = false) => (
    <Button className="button plain" isDisabled={off} onPress={run}>
      {label}
    </Button>
  );
  return (
    <Popover
      isOpen
      triggerRef={trigger}
      placement="bottom start"
      className="popover column-popover"
      onOpenChange={(open) => {
        if (!open) props.onClose();
      }}
    >
      <Dialog aria-label={t("grid.column", { column: name })} className="column-menu">
        <header>
          <strong>
            <bdi>{name}</bdi>
          </strong>{" "}
          <code>{type}</code>
          {props.meaning === "" ? null : <p className="quiet">{props.meaning}</p>}
        </header>
        <SearchField className="field" value={props.filter} onChange={props.onFilter} autoFocus>
          <Label className="label">{t("grid.filter")}</Label>
          <Input className="input" />
        </SearchField>
        <div className="row">
          {act(t("grid.up"), () => props.onSort([{ column: name, descending: false }, ...others]))}
          {act(t("grid.down"), () => props.onSort([{ column: name, descending: true }, ...others]))}
          {act(t("grid.unsorted"), () => props.onSort(others), others.length === sort.length)}
        </div>
        <div className="row">
          {act(t("grid.earlier"), () => props.onMove(at - 1), at === 0)}
          {act(t("grid.later"), () => props.onMove(at + 1), at === props.count - 1)}
          {act(t("grid.narrower"), () => props.onResize(place.width - 32))}
          {act(t("grid.wider"), () => props.onResize(place.width + 32))}
          {act(t("grid.hide"), props.onHide, props.count === 1)}
        </div>
        <Stats source={props.source} column={place.column} />
      </Dialog>
    </Popover>
  );
}

/** How many values are missing, how many differ, the least, the greatest and the mean. */
function Stats(props: { readonly source: GridSource; readonly column: GridColumn }) {
  const words = useWords();
  const { t, f } = words;
  const { source } = props;
  const { name, type, unit } = props.column;
  const { value } = useAsked(name, async (signal) => ({
    stats: (await source.stats?.(name, signal)) ?? null,
  }));
  const stats = value?.stats;
  if (!stats) return null;
  const facts = [
    ["grid.distinct", f.number(stats.distinct)],
    ["grid.nulls", f.number(stats.nulls)],
    ...(stats.low === null
      ? []
      : ([
          ["grid.low", gridText(words, stats.low, type, unit)],
          ["grid.high", gridText(words, stats.high, type, unit)],
        ] as const)),
    ...(stats.mean === null
      ? []
      : ([
          [
            "grid.mean",
            unit === undefined ? f.number(stats.mean, 3) : gridText(words, stats.mean, type, unit),
          ],
        ] as const)),
  ] as const;
  return (
    <dl className="facts">
      {facts.map(([key, text]) => (
        <div key={key} className="fact">
          <dt>{t(key)}</dt>
          <dd>
            <bdi>{text}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
