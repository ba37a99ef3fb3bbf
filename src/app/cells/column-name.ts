import type { TableColumn } from "../../notebook";
import type { Words } from "../words";

/** A metric, and its formula where one is named. */
export const columnName = ({ maybe }: Words, { metric, variant }: TableColumn): string =>
  variant === null
    ? maybe(`metric.${metric}`)
    : `${maybe(`metric.${metric}`)}: ${maybe(`variant.${metric}.${variant}`)}`;
