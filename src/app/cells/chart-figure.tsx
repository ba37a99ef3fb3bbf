import { useEffect, useId, useRef, useState, type ReactNode } from "react";
import { Button } from "react-aria-components";
import type { Drawn, LegendItem } from "../../charts";
import { FilterBy } from "../notebook/filter-by";
import { useWords } from "../words";
import { ChartTableView } from "./chart-table";
import { keepDrawn } from "./drawn-charts";
import { SaveChart } from "./save-chart";

/** What stands around a picture: title and unit above, legend and the way to its numbers below. */
export function ChartFigure(props: {
  readonly drawn: Drawn;
  readonly source: string;
  /** By which formula the metric was counted, where one is drawn. */
  readonly formula?: string | null | undefined;
  /** Whether entries of its legend filter the notebook. */
  readonly filters?: boolean;
  readonly children: ReactNode;
}) {
  const { t } = useWords();
  const { drawn, source } = props;
  const figure = useRef<HTMLElement>(null);
  useEffect(() => {
    if (figure.current) keepDrawn(figure.current, { drawn, source });
  }, [drawn, source]);
  const [asTable, setAsTable] = useState(false);
  const id = useId();
  return (
    <figure ref={figure} className="chart-figure" aria-labelledby={id}>
      <figcaption>
        <span className="chart-title" id={id}>
          {drawn.title}
        </span>{" "}
        <span className="chart-subtitle">{[props.formula, drawn.subtitle].filter(Boolean).join(" · ")}</span>
      </figcaption>
      {drawn.legend.length > 0 && !asTable ? (
        <ul className="legend">
          {drawn.legend.map((item) => (
            <li key={item.key}>
              <LegendEntry item={item} filters={props.filters ?? false} />
            </li>
          ))}
        </ul>
      ) : null}
      {asTable ? <ChartTableView table={drawn.table} labelledBy={id} /> : props.children}
      <div className="chart-foot">
        <Button className="button link small" onPress={() => setAsTable(!asTable)}>
          {asTable ? t("cell.as_chart") : t("cell.as_table")}
        </Button>
        {drawn.empty ? null : <SaveChart drawn={drawn} source={source} />}
        {props.filters && drawn.brush && !asTable ? (
          <span className="chart-hint small quiet">{t("brush.hint")}</span>
        ) : null}
      </div>
    </figure>
  );
}

/** What a colour means; a press filters by it where it stands for calls of a notebook. */
function LegendEntry(props: { readonly item: LegendItem; readonly filters: boolean }) {
  const { item, filters } = props;
  const inside = (
    <>
      <i
        className="chart-swatch"
        data-colour={item.swatch}
        data-shape={item.shape}
        data-hatched={item.hatched || undefined}
      />
      <bdi>{item.label}</bdi>
    </>
  );
  if (!item.select || !filters) return inside;
  return (
    <FilterBy selection={item.select} label={item.label} className="legend-entry">
      {inside}
    </FilterBy>
  );
}
