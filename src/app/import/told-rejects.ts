import type { Policy } from "../../import";
import { strictness, type DatasetRecord, type ImportReport } from "../../store";

/**
 * Rows that could not be read as the policy in force lets them be shown: of files that came in under a looser one,
 * where each was and why, but not what stood in it, for that may be a name.
 */
export const toldRejects = (
  { people = "named", report }: Pick<DatasetRecord, "people" | "report">,
  policy: Policy,
): ImportReport["rejects"] =>
  strictness(people) < strictness(policy)
    ? report.rejects.map((reject) => ({ ...reject, value: "" }))
    : report.rejects;
