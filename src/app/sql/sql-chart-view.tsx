import { useMemo } from "react";
import { Button } from "react-aria-components";
import { sqlChart } from "../../charts";
import { sqlChartTypes, type SqlChart, type SqlOutput } from "../../notebook";
import { ChartFigure } from "../cells/chart-figure";
import { chartWords } from "../cells/chart-words";
import { Picture } from "../cells/picture";
import { useSource } from "../cells/use-source";
import { useDevice, useSession } from "../device";
import { Problem } from "../parts/problem";
import { Select } from "../parts/select";
import { useAsked } from "../use-asked";
import { useWidth } from "../use-width";
import { useWords } from "../words";
import { chartColumns } from "./guess-chart";
import { resultSource } from "./result-source";

const mostRows = 5000; // drawn

/** A result drawn as its cell says; where a row is too many for a picture it says how many it shows. */
export function SqlChartView(props: { readonly output: SqlOutput; readonly chart: SqlChart }) {
  const words = useWords();
  const { tables } = useDevice();
  const { output, chart } = props;
  const [place, width] = useWidth();
  const notes = useSession(({ settings }) => settings.notes);
  const { recipe } = output;
  const key = JSON.stringify([recipe.dataVersion, recipe.steps.map((step) => [step.key, step.params])]);
  const { value, error } = useAsked(key, (signal) =>
    resultSource(tables, output).page({ from: 0, to: mostRows, sort: [], filters: [] }, signal),
  );
  const rows = value?.rows ?? output.first;
  const drawn = useMemo(
    () =>
      width > 0
        ? sqlChart.draw(
            rows,
            { ...chart, columns: chartColumns(output.columns) },
            { ...chartWords(words), width, notes },
          )
        : null,
    [rows, chart, output.columns, words, width, notes],
  );
  const source = useSource(output, null);
  return (
    <div ref={place} className="chart" data-chart="sql">
      {error ? <Problem error={error} /> : null}
      {drawn ? (
        <ChartFigure drawn={drawn} source={source}>
          <Picture drawn={drawn} direction={words.direction} onPick={nothing} />
        </ChartFigure>
      ) : null}
      {output.rows > mostRows ? (
        <p className="small quiet">
          {words.t("sql.chart.first", { n: words.f.number(mostRows), all: words.f.number(output.rows) })}
        </p>
      ) : null}
    </div>
  );
}

const nothing = () => undefined;

/** How a result is drawn: its form and its columns. */
export function SqlChartForm(props: {
  readonly output: SqlOutput;
  readonly chart: SqlChart;
  readonly onChange: (chart: SqlChart | null) => void;
}) {
  const { t } = useWords();
  const { chart, onChange } = props;
  const columns = chartColumns(props.output.columns);
  const options = columns.map(({ name }) => ({ id: name, label: name }));
  const numbers = columns
    .filter(({ kind }) => kind === "number")
    .map(({ name }) => ({ id: name, label: name }));
  const none = "\u0000";
  return (
    <div className="sql-chart-form">
      <Select
        label={t("sql.chart.type")}
        value={chart.type}
        options={sqlChartTypes.map((id) => ({ id, label: t(`sql.chart.type.${id}`) }))}
        onChange={(type) => onChange({ ...chart, type })}
      />
      <Select
        label={t("sql.chart.x")}
        value={chart.x}
        options={options}
        onChange={(x) => onChange({ ...chart, x })}
      />
      <Select
        label={t("sql.chart.y")}
        value={chart.y[0] ?? null}
        options={numbers}
        onChange={(y) => onChange({ ...chart, y: [y, ...chart.y.slice(1).filter((one) => one !== y)] })}
      />
      <Select
        label={t("sql.chart.series")}
        value={chart.series ?? none}
        options={[{ id: none, label: t("sql.chart.no_series") }, ...options]}
        onChange={(series) => onChange({ ...chart, series: series === none ? null : series })}
      />
      <Button className="button plain" onPress={() => onChange(null)}>
        {t("sql.chart.remove")}
      </Button>
    </div>
  );
}
