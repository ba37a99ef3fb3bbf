import { charts, type Chart, type ChartContext, type Drawn } from "../../charts";
import type { ChartId, ChartOutputOf, ChartRows, ChartSpecs } from "../../notebook";

/** The drawing of every chart that a notebook can name: one without a drawing fails the type check here. */
const drawings: { readonly [K in ChartId]: Chart<ChartSpecs[K], ChartRows[K]> } = charts;

/** Draws the output of a chart cell with the chart of its id. */
export const drawChart = <K extends ChartId>(
  output: ChartOutputOf<K>,
  context: ChartContext,
): Drawn<ChartSpecs[K], ChartRows[K]> => drawings[output.chart].draw(output.rows, output.spec, context);
