import type { CutBy } from "../metrics";
import { inputDimension } from "./input-dimension";
import type { CutChoice } from "./workbench-types";

/** What a choice is called in the metrics. */
export const cutOf = (by: CutChoice): CutBy => (by === "hour" || by === "attempt" ? by : inputDimension[by]);
