import { AppError } from "../base";

/** The error for a record that is not what was written; `dataset` is the titles it belongs to, if any. */
export const damagedError = (what: string, id: string, dataset = "", cause?: unknown): AppError =>
  new AppError("record_damaged", { what, id, dataset, named: dataset ? "yes" : "no" }, { cause });
