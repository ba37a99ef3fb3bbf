import { useWords } from "../words";
import { isWithheld, namedIn, type Dimension, type MetricValue } from "../../metrics";
import type { FindingNumber, Held, MayTell } from "../../notebook";
import { useNotebook } from "../notebook/notebook-context";
import { filterName } from "../notebook/filter-name";
import { useSeal } from "../sealed/sealed-context";
import { useMayTell } from "../policy/use-may-tell";
import type { CellViewProps } from "./cell-view-props";
import { ClaimField } from "./claim-field";
import { valueText } from "./metric-words";

const tones: Readonly<Record<Held, string>> = {
  same: "good",
  within: "good",
  outside: "bad",
  gone: "uncertain",
};
const order: readonly Held[] = ["gone", "outside", "within", "same"];

/** A claim, whether it still holds, and the numbers that it rests on, then and now. */
export function FindingView({ cell, output, status }: CellViewProps<"finding">) {
  const words = useWords();
  const { t, f } = words;
  const { edit } = useNotebook();
  const sealed = useSeal() !== null;
  const may = useMayTell();
  const worst = output ? order.find((held) => output.now.some((one) => one.held === held)) : undefined;
  return (
    <div className="finding" data-held={worst}>
      {sealed ? (
        <p className="claim">{cell.claim}</p>
      ) : (
        <ClaimField
          claim={cell.claim}
          onChange={(claim) =>
            edit.apply([{ type: "replace", cell: { ...cell, claim } }], "finding.change", { together: true })
          }
        />
      )}
      {cell.numbers.length === 0 ? <p className="quiet small">{t("finding.no_numbers")}</p> : null}
      {cell.claim.trim() === "" ? (
        <p className="quiet small">{t("finding.no_claim")}</p>
      ) : worst ? (
        <p>
          <strong className="verdict" data-tone={tones[worst]}>
            {t(`finding.${worst}`)}
          </strong>
        </p>
      ) : cell.numbers.length > 0 && !status.error ? (
        <p className="quiet small">{t("cell.waiting")}</p>
      ) : null}
      <ul className="report-lines">
        {cell.numbers.map((number, i) => {
          const now = output?.now[i];
          const untold = whyUntold(number, now?.result.value ?? null, may);
          if (untold !== null)
            return (
              <li key={`${String(i)} ${number.metric}`} className="quiet">
                {t(`metric.${number.metric}`)}: {t(untold)}
              </li>
            );
          return (
            <li key={`${String(i)} ${number.metric}`}>
              {t(`metric.${number.metric}`)}{" "}
              <span className="quiet">{words.maybe(`variant.${number.metric}.${number.variant}`)}</span>:{" "}
              {now ? valueText(words, now.result.value, number.value) : f.number(number.value, 3)}{" "}
              <span className="quiet">
                {t("table.n", { value: f.number(number.n) })} · {f.days(number.from, number.to)}
                {filtersText(words, number)}
              </span>
              {now && now.held !== "same" ? (
                <>
                  {" "}
                  · {t("finding.now", { value: valueText(words, now.result.value, now.result.value.value) })}
                </>
              ) : null}
            </li>
          );
        })}
      </ul>
      {cell.sealed === "" ? null : (
        <p className="small quiet">
          {t("sealed.stamp", { at: f.date(cell.sealed), version: f.number(cell.dataVersion) })}
        </p>
      )}
    </div>
  );
}

/** Why a number that was kept is not shown now; null where it is. Until it is counted anew nobody knows who is behind it. */
export const whyUntold = (
  { filters }: Pick<FindingNumber, "filters">,
  now: MetricValue | null,
  may: MayTell | null,
): "finding.of_people" | "policy.untold" | "cell.waiting" | null =>
  may === null
    ? null
    : !namedIn(filters.agent_id).every(may.isKnown)
      ? "finding.of_people"
      : now === null
        ? "cell.waiting"
        : isWithheld(now)
          ? "policy.untold"
          : null;

function filtersText(words: ReturnType<typeof useWords>, { filters }: FindingNumber): string {
  return Object.entries(filters)
    .map(([dimension, values]) => ` · ${filterName(words, dimension as Dimension, values)}`)
    .join("");
}
