import { scaleOfHeader } from "../profiles/beside/scale";
import { currencyOfHeader } from "../sql/amounts";
import type { Mapping } from "../types";
import { valuesOf } from "./values-of";

/** What a file's amounts or answers need and the file does not say, so that a person must. */
export interface Unsaid {
  /** No column, header or amount names a currency. */
  readonly currency: boolean;
  /** The column of answers whose scale no column or header names; null where it is said or there are none. */
  readonly scale: string | null;
}

/** What neither a column nor a header says of amounts and answers, whatever was chosen for it. */
export function unsaid(
  header: readonly string[],
  sample: readonly (readonly string[])[],
  mapping: Mapping,
): Unsaid {
  const sources = (target: string): readonly string[] =>
    mapping.columns.find((column) => column.target === target)?.sources ?? [];
  const amounts = sources("amount");
  const signed = valuesOf(header, sample, amounts).some((value) =>
    /[a-z€£$₹]|[\u0600-\u06ff]/i.test(value.replace(/[٠-٩]/g, "")),
  );
  const named = amounts.some((source) => currencyOfHeader(source) !== null);
  const [score] = mapping.kind === "surveys" ? sources("score") : [];
  const scaled = score === undefined || sources("scale_max").length > 0 || scaleOfHeader(score) !== null;
  return {
    currency: amounts.length > 0 && sources("currency").length === 0 && !signed && !named,
    scale: scaled ? null : score,
  };
}
