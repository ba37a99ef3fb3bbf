import type { CutOutput } from "../../notebook";
import { valueName } from "../notebook/value-name";
import type { Words } from "../words";

/** What a cell tells dispositions apart by, in words. */
export const cutName = ({ maybe }: Words, { cut }: Pick<CutOutput, "cut">): string =>
  maybe(`dimension.${cut}`);

/** A group as the reader calls it. */
export function cutGroupName(words: Words, { cut }: Pick<CutOutput, "cut">, group: string): string {
  const { t, f } = words;
  if (group === "(all)") return t("table.all");
  if (cut === "hour") return f.hour(Number(group));
  if (cut !== "attempt") return valueName(words, cut, group);
  if (group === "(none)") return t("workbench.no_lead");
  const n = Number.parseInt(group, 10);
  return group.endsWith("+")
    ? t("workbench.attempt_on", { value: f.number(n) })
    : t("workbench.attempt", { value: f.number(n) });
}
