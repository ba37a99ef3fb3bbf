import type { Misfit } from "../../../notebook";
import { filterInputs, inputDimension, type TableBy } from "../../../notebook";
import type { Words } from "../../words";

/** What divides a chart, as the reader calls it. */
export function dividerName({ maybe }: Words, by: TableBy): string {
  const filter = filterInputs.find((id) => id === by);
  return maybe(`dimension.${filter ? inputDimension[filter] : by}`);
}

const firstWord = ({ maybe }: Words, keys: readonly string[], otherwise: string): string =>
  keys.map((key) => maybe(key)).find((word, i) => word !== keys[i]) ?? otherwise;

/** Why something is not offered, in a sentence. */
export function misfitWords(words: Words, misfit: Misfit): string {
  const { t, f } = words;
  switch (misfit.why) {
    case "no_calls":
      return t("builder.not.no_calls");
    case "needs": {
      const names = misfit.needs.map((need) =>
        firstWord(words, [`needs.${need}.name`, `field.${need}`, `kind.${need}`, `dimension.${need}`], need),
      );
      return t("builder.not.needs", { needs: f.list(names) });
    }
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
