import { charts, type ChartContext, type Drawn } from "../../charts";
import type { ChartOutput } from "../../notebook";

/** Draws the output of a chart cell with the chart of its id. */
export function drawChart(output: ChartOutput, context: ChartContext): Drawn {
  switch (output.chart) {
    case "disposition-trend":
      return charts[output.chart].draw(output.rows, output.spec, context);
    case "call-heatmap":
      return charts[output.chart].draw(output.rows, output.spec, context);
    case "metric-trend":
      return charts[output.chart].draw(output.rows, output.spec, context);
  }
}
