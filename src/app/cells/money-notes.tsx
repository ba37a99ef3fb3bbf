import type { MoneyCoverage, Scope } from "../../metrics";
import { moneyDrills, type TableOutput } from "../../notebook";
import { useWords } from "../words";
import { DrilledText, figureAt } from "./drilled-text";

const mostNames = 6;

/** What the money of campaigns or sources lacks, said plainly under its table. */
export function MoneyNotes(props: {
  readonly money: MoneyCoverage;
  readonly by: TableOutput["by"];
  readonly scope: Scope;
}) {
  const { money, by } = props;
  const { t, f } = useWords();
  const { groups, withoutSpend, won, unjoined, unnamed, unnamedSpend } = money;
  const names = withoutSpend.slice(0, mostNames);
  const more = withoutSpend.length - names.length;
  const lines = [
    ...(money.spendStored ? [] : [t("money.no-spend")]),
    ...(money.dealsStored ? [] : [t("money.no-deals")]),
    ...(money.spendStored && withoutSpend.length > 0
      ? [
          t("money.spend-of", {
            told: groups - withoutSpend.length,
            n: groups,
            names: f.list(more > 0 ? [...names, `+${f.number(more)}`] : names),
          }),
        ]
      : []),
    ...(unjoined > 0
      ? [t("money.unjoined", { k: unjoined, n: won, value: figureAt(0, f.number(unjoined)) })]
      : []),
    ...(unnamed > 0 ? [t("money.unnamed", { n: unnamed, value: figureAt(1, f.number(unnamed)) })] : []),
    ...((unnamedSpend ?? 0) > 0 ? [t("money.unnamed-spend", { share: f.percent(unnamedSpend ?? 0) })] : []),
  ];
  if (lines.length === 0) return null;
  const drills = moneyDrills(props);
  const figures = (["unjoined", "unnamed"] as const).map((which) => ({
    of: drills.get(which),
    title: t(`money.title.${which}`),
  }));
  return (
    <ul className="money-notes small quiet" data-by={by}>
      {lines.map((line) => (
        <li key={line}>
          <bdi>
            <DrilledText text={line} figures={figures} />
          </bdi>
        </li>
      ))}
    </ul>
  );
}
