import { filtered, leadsFact, type Dimension, type Filters } from "../../metrics";

/** Filters in force that leads have no column for. */
export const notByLead = (filters: Filters): readonly Dimension[] =>
  filtered(filters).filter((dimension) => leadsFact.filters[dimension] === undefined);
