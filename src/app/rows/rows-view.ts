import type { MetricId, RowPart, RowSource, Scope, TimeOf } from "../../metrics";
import type { RowsDrill } from "../../notebook";
import type { Row } from "./row-pager";

/** A list to show: rows behind a number, or a contact's calls. */
export type RowsOf =
  | {
      readonly kind: "metric";
      readonly metric: MetricId;
      readonly variant: string;
      readonly scope: Scope;
      readonly index: number;
      readonly part: RowPart;
      /** The reasons for which rows were left out, to choose among. */
      readonly steps: readonly string[];
      readonly hits: boolean;
      /** Only rows of one part of time. */
      readonly time?: TimeOf;
    }
  | RowsDrill
  | { readonly kind: "contact"; readonly systemId: string; readonly contact: string };

/** What a panel shows over what it showed before. */
export type Layer =
  | { readonly kind: "rows"; readonly rows: RowsOf; readonly title: string }
  | { readonly kind: "call"; readonly systemId: string; readonly callId: string }
  | { readonly kind: "row"; readonly source: RowSource; readonly row: Row };
