import { use, useEffect, useId, useRef, useState, type ReactNode } from "react";
import { Button } from "react-aria-components";
import { changes, type Drawn, type LegendItem, type Moved } from "../../charts";
import type { CellOutput } from "../../notebook";
import { CellPlace, followPicture } from "../follow/followed";
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
  /** Moves the picture to what its cell shows while somebody draws over another one; it waits where this is absent. */
  readonly follow?: ((output: CellOutput) => Moved | null) | undefined;
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
  const cellId = use(CellPlace);
  const { follow, formula } = props;
  const subtitle = subtitleOf(formula, drawn);
  useEffect(() => {
    const { current } = figure;
    if (!current || cellId === null || asTable) return undefined;
    const written = changes();
    const back = (): void => {
      written.back();
      drawn.update?.back();
    };
    const stop = followPicture(cellId, (output) => {
      const moved = output && follow?.(output);
      if (moved) writeMoved(current, moved, formula, written);
      else back();
      return Boolean(moved);
    });
    return () => {
      stop();
      back();
    };
  }, [drawn, follow, formula, cellId, asTable]);
  return (
    <figure ref={figure} className="chart-figure" aria-labelledby={id}>
      <figcaption>
        {/* another text is another element: what was written into the old one on the way goes with it */}
        <span key={`title ${drawn.title}`} className="chart-title" id={id}>
          {drawn.title}
        </span>{" "}
        <span key={`subtitle ${subtitle}`} className="chart-subtitle">
          {subtitle}
        </span>
      </figcaption>
      {drawn.legend.length > 0 && !asTable ? (
        <ul className="legend">
          {drawn.legend.map((item) => (
            <li key={item.key} data-key={item.key}>
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

const subtitleOf = (formula: string | null | undefined, { subtitle }: Pick<Moved, "subtitle">): string =>
  [formula, subtitle].filter(Boolean).join(" · ");

/** Writes around a picture what it shows now; not through React, for that is once a frame. */
function writeMoved(
  figure: Element,
  moved: Moved,
  formula: string | null | undefined,
  written: ReturnType<typeof changes>,
): void {
  const subtitle = figure.querySelector(".chart-subtitle");
  if (subtitle) written.text(subtitle, subtitleOf(formula, moved));
  const title = figure.querySelector(".chart-title");
  if (title && moved.title !== undefined) written.text(title, moved.title);
  for (const [key, label] of Object.entries(moved.legend ?? {})) {
    const entry = figure.querySelector(`[data-key="${CSS.escape(key)}"] bdi`);
    if (entry) written.text(entry, label);
  }
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
      <bdi key={item.label}>{item.label}</bdi>
    </>
  );
  if (!item.select || !filters) return inside;
  return (
    <FilterBy selection={item.select} label={item.label} className="legend-entry">
      {inside}
    </FilterBy>
  );
}
