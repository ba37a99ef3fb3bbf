import type { Misfit } from "../../../notebook";
import { filterInputs, inputDimension, type TableBy } from "../../../notebook";
import type { Words } from "../../words";
import { firstWord, needName } from "../need-name";

/** What divides a chart, as the reader calls it. */
export function dividerName({ maybe }: Words, by: TableBy): string {
  const filter = filterInputs.find((id) => id === by);
  return maybe(`dimension.${filter ? inputDimension[filter] : by}`);
}

/** Why something is not offered, in a sentence. */
export function misfitWords(words: Words, misfit: Misfit): string {
  const { t, f } = words;
  switch (misfit.why) {
    case "no_calls":
      return t("builder.not.no_calls");
    case "needs":
      return t("builder.not.needs", { needs: f.list(misfit.needs.map((need) => needName(words, need))) });
    case "not_by":
      return t("builder.not.not_by", {
        by: f.list(misfit.by.map((by) => firstWord(words, [`dimension.${by}`], by))),
      });
    case "one_value":
    case "no_values":
    case "hidden":
      return t(`builder.not.${misfit.why}`, { by: dividerName(words, misfit.by) });
  }
}
