import type { Policy } from "../import";
import type { MetricParams, Reported } from "../metrics";
import type { TemplateLanguage } from "./templates";
import type { CoveredSpan } from "./period";
import type { CellOutput, Notebook, NotebookSettings, ResolvedPeriod, ViewState } from "./types";

/** Everything that a sealed report holds: it is drawn from this alone. */
export interface Sealed {
  readonly language: TemplateLanguage;
  readonly document: Notebook;
  readonly view: ViewState;
  readonly period: ResolvedPeriod;
  readonly covered: CoveredSpan;
  readonly params: MetricParams;
  readonly settings: NotebookSettings;
  /** How people were protected in it; absent in reports of before it was kept. */
  readonly policy?: Policy;
  /** By cell. */
  readonly outputs: Readonly<Record<string, CellOutput>>;
  /** Calls of the period by import, to say later why a figure is another. */
  readonly imports: Readonly<Record<string, number>>;
}

/** The figures of a sealed report that can be counted again: each metric of the whole, once. */
export function sealedFigures(id: string, dataVersion: number, sealed: Sealed): readonly Reported[] {
  const found = new Map<string, Reported>();
  for (const output of Object.values(sealed.outputs)) {
    const results =
      output.kind === "scorecard"
        ? output.results
        : output.kind === "metric"
          ? [output.result]
          : output.kind === "report" && output.of.part === "measures"
            ? output.of.rows.map(({ result }) => result)
            : [];
    for (const { value } of results) {
      const key = `${value.metric} ${value.variant}`;
      if (value.value === null || found.has(key)) continue;
      found.set(key, {
        id: `${id}/${key}`,
        metric: value.metric,
        variant: value.variant,
        period: sealed.period.period,
        params: value.params,
        value: value.value,
        numerator: value.numerator,
        denominator: value.denominator,
        dataVersion,
        immature: value.immature,
        imports: sealed.imports,
      });
    }
  }
  return [...found.values()];
}
