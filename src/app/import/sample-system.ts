import type { DatasetRecord } from "../../store";

/** The phone system of the invented calls: by it they are told from a reader's own. */
export const sampleSystem = "sample";

/** The live datasets with invented calls. */
export const liveSamples = (datasets: readonly DatasetRecord[]): readonly DatasetRecord[] =>
  datasets.filter(({ systemId, state }) => systemId === sampleSystem && state === "live");
