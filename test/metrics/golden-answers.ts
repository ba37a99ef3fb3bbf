import type { Sql } from "../../src/base";
import { dispositions, type MetricId, type MetricValue, type Scope } from "../../src/metrics";
import { value } from "./ask";

type Answers = Readonly<Record<string, number | string | null>>;
type Ask = (variant?: string) => Promise<MetricValue>;

const asker =
  (sql: Sql, scope: Scope, id: MetricId): Ask =>
  (variant) =>
    value(sql, id, scope, variant);

async function values(
  ask: Ask,
  variants: Readonly<Record<string, string>>,
): Promise<Record<string, number | null>> {
  const found: Record<string, number | null> = {};
  for (const [name, variant] of Object.entries(variants)) found[name] = (await ask(variant)).value;
  return found;
}

/** Every figure of the golden queries M01 to M16, as the product's metric layer gives it. */
export const golden: Readonly<Record<string, (sql: Sql, scope: Scope) => Promise<readonly Answers[]>>> = {
  M01: async (sql, scope) => {
    const ask = asker(sql, scope, "conversion-rate");
    const [attempt, connect, dialled, created] = [
      await ask("per_attempt"),
      await ask("per_connect"),
      await ask("per_lead_dialled"),
      await ask("per_lead_created"),
    ];
    return [
      {
        conversions: attempt.numerator,
        attempts: attempt.denominator,
        connects: connect.denominator,
        leads_dialled: dialled.denominator,
        leads_converted: dialled.numerator,
        leads_created: created.denominator,
        per_attempt: attempt.value,
        per_connect: connect.value,
        per_lead_dialled: dialled.value,
        per_lead_created: created.value,
        undispositioned: await uncoded(sql, scope),
      },
    ];
  },
  M02: async (sql, scope) => {
    const mean = await asker(sql, scope, "average-call-duration")();
    return [
      {
        n: mean.n,
        mean_talk_s: mean.value,
        median_talk_s: mean.extra.median ?? null,
        n_missing: mean.unknownShare * mean.n,
      },
    ];
  },
  M03a: async (sql, scope) =>
    (await dispositions(sql, scope)).rows
      .slice(0, 3)
      .map(({ code, n, share }) => ({ disposition: code, n, share })),
  M03b: async (sql, scope) => {
    const { incidence } = await dispositions(sql, scope);
    const all = incidence.reduce((sum, { n }) => sum + n, 0);
    return incidence
      .slice(0, 2)
      .map(({ code, n, share }) => ({ tag: code, n, share_of_calls: share, share_of_tags: n / all }));
  },
  M03c: async (sql, scope) => {
    const { numerator, denominator, value: coverage } = await asker(sql, scope, "call-disposition")();
    return [{ coded: numerator, attempts: denominator, coverage }];
  },
  M04: async (sql, scope) => {
    const ask = asker(sql, scope, "lead-response-time");
    const km = await ask();
    const shares = await values(ask, { within_5min: "within_5min", within_1h: "within" });
    return [
      {
        leads: km.n,
        responded: km.extra.responded ?? null,
        mean_s: (await ask("mean_responders")).value,
        median_responders_s: (await ask("median_responders")).value,
        km_median_s: km.value,
        ...shares,
        never_responded: km.extra.never ?? null,
      },
    ];
  },
  M04b: async (sql, scope) => {
    const found = await asker(sql, scope, "lead-response-time")("business_hours");
    return [{ mean_s: found.extra.mean ?? null, median_s: found.value, max_s: found.extra.max ?? null }];
  },
  M05: async (sql, scope) => {
    const ask = asker(sql, scope, "connect-efficiency");
    const live = await ask();
    return [
      {
        attempts: live.denominator,
        live: live.numerator,
        picked_up: (await ask("pickup")).numerator,
        rpc: (await ask("right_party")).numerator,
        live_connect_rate: live.value,
        ...(await values(ask, {
          pickup_rate: "pickup",
          rpc_rate: "right_party",
          live_excl_failed: "live_excl_failed",
          leads_reached: "leads_reached",
        })),
      },
    ];
  },
  M06: async (sql, scope) => {
    const ask = asker(sql, scope, "pipeline-velocity");
    const all = await ask("created_or_open");
    const open = await ask("open_only");
    return [
      {
        opportunities: all.extra.opportunities ?? null,
        open_opportunities: open.extra.opportunities ?? null,
        win_rate: all.extra.win_rate ?? null,
        avg_won_amount: all.extra.average_amount ?? null,
        cycle_won_days: all.extra.cycle_days ?? null,
        cycle_closed_days: all.extra.cycle_closed_days ?? null,
        velocity_per_day: all.value,
        velocity_open_only_per_day: open.value,
      },
    ];
  },
  M07: async (sql, scope) => {
    const ask = asker(sql, scope, "appointment-setting-rate");
    return [
      {
        appts: (await ask()).numerator,
        ...(await values(ask, {
          per_attempt: "per_attempt",
          per_connect: "per_connect",
          per_lead: "per_lead_dialled",
        })),
      },
    ];
  },
  M08: async (sql, scope) => {
    const found = await asker(sql, scope, "follow-up-rate")();
    return [{ triggers: found.denominator, followed_up: found.numerator, compliance: found.value }];
  },
  M08b: async (sql, scope) => {
    const ask = asker(sql, scope, "follow-up-rate");
    const found = await ask("coverage");
    return [
      {
        open_leads: found.denominator,
        leads_with_followup: found.numerator,
        coverage: found.value,
        followups_per_lead: (await ask("intensity")).value,
      },
    ];
  },
  M09: async (sql, scope) => {
    const ask = asker(sql, scope, "average-speed-of-answer");
    const found = await ask();
    const median = await ask("median");
    return [
      {
        n: found.n,
        asa_s: found.value,
        median_s: median.value,
        median_lo: median.low,
        median_hi: median.high,
        ...(await values(ask, { incl_abandoned_s: "incl_abandoned", agent_ring_s: "ring", p90_s: "p90" })),
      },
    ];
  },
  M10a: async (sql, scope) => {
    const ask = asker(sql, scope, "first-call-resolution");
    const flag = await ask("flag");
    const no = await ask("flag_unknown_as_no");
    return [
      {
        answered: no.denominator,
        known: flag.denominator,
        fcr_n: flag.numerator,
        fcr_known: flag.value,
        fcr_missing_as_no: no.value,
      },
    ];
  },
  M10b: async (sql, scope) => {
    const ask = asker(sql, scope, "first-call-resolution");
    const all = await ask("repeat");
    const first = await ask("first_calls");
    return [
      {
        mature_answered: all.denominator,
        k: all.numerator,
        fcr_per_call: all.value,
        first_calls: first.denominator,
        k_first: first.numerator,
        fcr_first_calls: first.value,
      },
    ];
  },
  M11: async (sql, scope) => {
    const ask = asker(sql, scope, "average-handle-time");
    const found = await ask();
    return [
      {
        handled: found.n,
        ...(await values(ask, {
          aht_thw_s: "talk_hold_wrap",
          talk_hold_s: "talk_hold",
          talk_only_s: "talk_only",
          hold_per_handled_s: "hold_per_handled",
          hold_per_held_s: "hold_per_held",
          wrap_s: "wrap",
          aht_excl_zero_s: "excl_zero",
          median_handle_s: "median",
        })),
        missing: found.unknownShare * found.n,
      },
    ];
  },
  M12: async (sql, scope) => {
    const ask = asker(sql, scope, "abandonment-rate");
    const all = await ask("over_offered");
    return [
      {
        abandoned: all.numerator,
        short_abandoned: all.extra.short_abandons ?? null,
        offered: all.denominator,
        ...(await values(ask, {
          all_abandons: "all",
          excl_short: "excl_short",
          net_over_offered: "net",
          over_all_offered: "over_offered",
        })),
      },
    ];
  },
  M13: async (sql, scope) => {
    const ask = asker(sql, scope, "customer-satisfaction");
    const found = await ask();
    return [
      {
        n: found.n,
        sat: found.numerator,
        csat_t2b: found.value,
        response_rate: found.extra.response_rate ?? null,
        ...(await values(ask, { mean_1to5: "mean_of_5", index_0_100: "index" })),
      },
    ];
  },
  M14: async (sql, scope) => {
    const ask = asker(sql, scope, "issue-resolution-rate");
    const found = await ask();
    return [
      {
        resolved_n: found.numerator,
        known: found.denominator,
        rate_known: found.value,
        ...(await values(ask, { rate_missing_as_no: "unknown_as_no", rate_over_offered: "over_offered" })),
      },
    ];
  },
  M15: async (sql, scope) => {
    const found = await asker(sql, scope, "escalation-rate")();
    return [{ esc: found.numerator, known: found.denominator, rate: found.value }];
  },
  M16: async (sql, scope) => {
    const ask = asker(sql, scope, "service-level");
    const [first, second, third, seventh] = [
      await ask("sl1"),
      await ask("sl2"),
      await ask("sl3"),
      await ask("sl7"),
    ];
    return [
      {
        ans: first.denominator,
        ans_in: first.numerator,
        abn: (second.denominator ?? 0) - (first.denominator ?? 0),
        abn_short: (second.denominator ?? 0) - (third.denominator ?? 0),
        offered: seventh.denominator,
        ...(await values(ask, {
          sl1_answered_only: "sl1",
          sl2_abandons_negative: "sl2",
          sl3_short_ignored: "sl3",
          sl4_in_threshold_abandons_ignored: "sl4",
          sl5_in_threshold_abandons_positive: "sl5",
          sl6_short_abandons_positive: "sl6",
          sl7_all_offered: "sl7",
          sl8_all_offered_less_short: "sl8",
          sl9_removed_from_queue: "sl9",
          sl10_answered_and_missed: "sl10",
        })),
      },
    ];
  },
};

async function uncoded(sql: Sql, scope: Scope): Promise<number> {
  const { total, coded } = await dispositions(sql, scope);
  return total - coded;
}
