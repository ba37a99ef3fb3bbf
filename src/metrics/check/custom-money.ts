import { calls } from "../facts/calls";
import type { Fact } from "../facts/fact";
import { leads } from "../facts/leads";
import { spendDays } from "../facts/spend-days";
import type { Check } from "../metric";
import { wonDeals } from "../supporting/money";
import type { RowSet } from "./row-set";
import { callSteps } from "./steps";

const set = (fact: Fact, role: RowSet["role"], counted = "true", steps: RowSet["steps"] = []): RowSet => ({
  fact,
  sql: fact.sql,
  role,
  counted,
  numerator: null,
  distinct: null,
  steps,
});

const spend = (role: RowSet["role"]): RowSet => set(spendDays, role);
const byResult = { id: "result:", when: "result <> 'answered'" };
const callSet = (where: string): RowSet =>
  set(calls, "denominator", where, [...callSteps("calls"), byResult]);
const notReached = { id: "not_reached", when: "true" };
const noLead = { id: "unknown:deal_lead_id", when: "true" };

const over = (rows: readonly [RowSet, RowSet], above: string, below: string): Check => ({
  rows,
  sql: {
    ctes: [
      ["above", `SELECT ${above} AS amount FROM rows_0 WHERE counted`],
      ["below", `SELECT ${below} AS n FROM rows_1 WHERE counted`],
    ],
    select: "SELECT amount / nullif(n, 0) AS value, amount AS numerator, n AS denominator\nFROM above, below",
  },
});

/** What was spent over calls that meet a condition. */
export const costPerCallCheck = (where: string): Check =>
  over([spend("numerator"), callSet(where)], "sum(amount)", "count(*)");

/** What was spent over leads. */
export const costPerLeadCheck = (where: string): Check =>
  over([spend("numerator"), set(leads, "denominator", where, [notReached])], "sum(amount)", "count(*)");

const won = (role: RowSet["role"], of: "attributed" | "won"): RowSet =>
  set(wonDeals, role, of === "attributed" ? "lead_id IS NOT NULL" : "true", [noLead]);

/** What was spent over deals won. */
export const acquisitionCheck = (of: "attributed" | "won"): Check =>
  over([spend("numerator"), won("denominator", of)], "sum(amount)", "count(*)");

/** What deals of leads brought in over calls. */
export const revenueCheck = (where: string): Check =>
  over([won("numerator", "attributed"), callSet(where)], "coalesce(sum(amount), 0)", "count(*)");

/** What came back above what was spent, over what was spent. */
export const returnCheck: Check = {
  rows: [won("numerator", "attributed"), spend("denominator")],
  sql: {
    ctes: [
      ["earned", "SELECT coalesce(sum(amount), 0) AS revenue FROM rows_0 WHERE counted"],
      ["spent", "SELECT sum(amount) AS cost FROM rows_1 WHERE counted"],
    ],
    select:
      "SELECT (revenue - cost) / nullif(cost, 0) AS value, revenue - cost AS numerator, cost AS denominator\nFROM earned, spent",
  },
};

const total = (rows: RowSet): Check => ({
  rows: [rows],
  sql: {
    ctes: [["summed", "SELECT sum(amount)::DOUBLE AS amount, count(*) AS n FROM rows_0 WHERE counted"]],
    select: "SELECT amount AS value, amount AS numerator, n AS denominator\nFROM summed",
  },
});

/** What deals of leads brought in. */
export const revenueSumCheck: Check = total(won("both", "attributed"));

/** What was spent. */
export const spendSumCheck: Check = total(spend("both"));
