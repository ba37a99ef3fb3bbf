import { records } from "../../base";
import { noEstimate, type Estimate, type EstimateContext } from "../estimate";
import { velocityCheck, type VelocityChoice } from "../check/custom-others";
import { dealDimensions, deals } from "../facts/deals";
import { bootstrap } from "../intervals/bootstrap";
import { metric, type Custom } from "../metric";
import { filterSql, scopeParams } from "../scope-sql";

interface Deal {
  readonly opportunity: boolean;
  readonly open: boolean;
  readonly status: string; // won or lost inside the trailing window, else ""
  readonly amount: number | null;
  readonly cycle: number | null; // days
}

interface Read {
  readonly deals: readonly Deal[];
  readonly currencies: readonly string[];
  /** The period lies outside the days that the stored deals tell of. */
  readonly elsewhere: boolean;
}

async function read({ sql, scope, ask }: EstimateContext): Promise<Read> {
  const from = "getvariable('from_0')::TIMESTAMP";
  const to = "getvariable('to_0')::TIMESTAMP";
  const window = `${to} - getvariable('velocity_window_days')::INTEGER * INTERVAL 1 DAY`;
  const table = await sql.query(
    `SELECT created_on < ${to} AND (closed_on IS NULL OR closed_on >= ${from}) AS opportunity,
       created_on < ${to} AND (closed_on IS NULL OR closed_on >= ${to}) AS still_open,
       CASE WHEN status IN ('won', 'lost') AND closed_on < ${to} AND closed_on >= ${window} THEN status ELSE '' END AS ended,
       amount, cycle_days, currency,
       ${to} > first_day AND ${from} < end_day AS in_data
     FROM (SELECT *, min(created_on) OVER () AS first_day,
         greatest(max(created_on) OVER (), max(closed_on) OVER (), max(modified_at::DATE) OVER ()) + INTERVAL 1 DAY AS end_day
       FROM (${deals.sql}) WHERE ${filterSql(deals, scope.filters)})`,
    { ...ask, params: scopeParams(scope, [scope.period]) },
  );
  const all = records(table);
  const rows = all.filter((row) => row.opportunity === true || row.ended !== "");
  return {
    elsewhere: all.length > 0 && all.every((row) => row.in_data === false),
    deals: rows.map((row) => ({
      opportunity: row.opportunity === true,
      open: row.still_open === true,
      status: String(row.ended),
      amount: row.amount === null ? null : Number(row.amount),
      cycle: row.cycle_days === null ? null : Number(row.cycle_days),
    })),
    currencies: [
      ...new Set(
        rows.flatMap((row) =>
          row.amount === null ? [] : [typeof row.currency === "string" ? row.currency : ""],
        ),
      ),
    ],
  };
}

function measure(sample: readonly Deal[], choice: VelocityChoice) {
  let [opportunities, won, lost, amounts, amount, cycles, days] = [0, 0, 0, 0, 0, 0, 0];
  let [closedCycles, closedDays] = [0, 0];
  let [valued, value] = [0, 0];
  for (const deal of sample) {
    if (choice.opportunities === "open" ? deal.open : deal.opportunity) opportunities++;
    if (deal.amount !== null) [valued, value] = [valued + 1, value + deal.amount];
    if (deal.status === "lost") lost++;
    if (deal.status !== "" && deal.cycle !== null)
      [closedCycles, closedDays] = [closedCycles + 1, closedDays + deal.cycle];
    if (deal.status !== "won") continue;
    won++;
    if (deal.amount !== null) [amounts, amount] = [amounts + 1, amount + deal.amount];
    if (deal.cycle !== null) [cycles, days] = [cycles + 1, days + deal.cycle];
  }
  const [winRate, meanAmount, meanCycle] = [won / (won + lost), amount / amounts, days / cycles];
  const each = choice.value === "all" ? value / valued : meanAmount;
  const closedCycle = closedDays / closedCycles;
  const velocity = (opportunities * winRate * each) / (choice.cycle === "closed" ? closedCycle : meanCycle);
  return {
    opportunities,
    won,
    lost,
    winRate,
    meanAmount,
    meanCycle,
    closedCycle,
    velocity,
  };
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

const velocity =
  (choice: VelocityChoice) =>
  async (context: EstimateContext): Promise<Estimate> => {
    if (context.stored === 0) return noEstimate("not_computable", ["deals"]);
    const { deals: all, currencies, elsewhere } = await read(context);
    if (elsewhere) return noEstimate("not_computable", ["deals_of_the_period"]);
    if (all.length === 0) return noEstimate("none_eligible");
    if (currencies.length > 1) return noEstimate("not_computable", ["one_currency"]);
    const now = measure(all, choice);
    if (now.won + now.lost === 0) return { ...noEstimate("not_computable", ["closed_on"]), n: all.length };
    const wonDeals = all.filter((deal) => deal.status === "won");
    if (now.won > 0 && wonDeals.every((deal) => deal.amount === null))
      return noEstimate("not_computable", ["amount"]);
    if (now.won > 0 && wonDeals.every((deal) => deal.cycle === null))
      return noEstimate("not_computable", ["created_on"]);
    if (now.opportunities === 0) return noEstimate("none_eligible");
    const undated = wonDeals.filter((deal) => deal.cycle === null || deal.amount === null).length;
    const draws = Math.min(2000, Math.max(200, Math.round(4e6 / all.length)));
    const interval =
      all.length >= 20 && now.won >= 5
        ? bootstrap(all, (sample) => measure(sample, choice).velocity, { draws })
        : null;
    const [currency] = currencies;
    return {
      ...noEstimate(undated > 0 ? "partial" : "ok"),
      value: now.won === 0 ? 0 : finite(now.velocity),
      n: all.length,
      denominator: now.opportunities,
      low: interval?.low ?? null,
      high: interval?.high ?? null,
      unknownShare: now.won > 0 ? undated / now.won : 0,
      extra: {
        opportunities: now.opportunities,
        win_rate: finite(now.winRate),
        average_amount: finite(now.meanAmount),
        cycle_days: finite(now.meanCycle),
        cycle_closed_days: finite(now.closedCycle),
        won: now.won,
        lost: now.lost,
      },
      ...(currency ? { currency } : {}),
    };
  };

const variant = (id: string, choice: VelocityChoice): Custom => ({
  id,
  kind: "custom",
  estimate: velocity(choice),
  check: velocityCheck(choice),
});

/**
 * Money per day that flows through the pipeline: opportunities times win rate times won value over days to win. Those
 * open at the period's end are a stock, so that a month and a quarter have the same velocity; all that were open at
 * some time in the period are more the longer it is.
 */
export const pipelineVelocity = metric({
  id: "pipeline-velocity",
  fact: "deals",
  population: "deals",
  unit: "currency_per_day",
  better: "higher",
  needs: ["deals"],
  dimensions: dealDimensions,
  params: ["velocity_window_days"],
  parts: [],
  variants: [
    variant("open_only", { opportunities: "open", value: "won", cycle: "won" }),
    variant("created_or_open", { opportunities: "all", value: "won", cycle: "won" }),
    variant("all_deals_value", { opportunities: "all", value: "all", cycle: "won" }),
    variant("cycle_incl_lost", { opportunities: "all", value: "won", cycle: "closed" }),
  ],
  defaults: ["open_only"],
  smallest: { by: "fraction", size: 0.1 },
});
