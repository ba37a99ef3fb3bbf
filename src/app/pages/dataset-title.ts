import type { DatasetRecord } from "../../store";
import { sampleSystem } from "../import/sample-system";
import type { Words } from "../words";

/** What a dataset is called: the invented calls in the reader's language, whichever they were made in. */
export const datasetTitle = ({ t }: Words, { systemId, title }: DatasetRecord): string =>
  systemId === sampleSystem ? t("sample.title") : title;
