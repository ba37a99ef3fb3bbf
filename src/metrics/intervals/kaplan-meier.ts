import { z95, type Interval } from "./wilson";

/** Observations of one duration: how many events, and how many were still waiting when last seen. */
export interface Times {
  readonly t: number;
  readonly events: number;
  readonly censored: number;
}

export interface Step {
  readonly t: number;
  readonly atRisk: number;
  readonly events: number;
  readonly survival: number;
  /** Greenwood's standard error of the survival. */
  readonly se: number;
}

/** Kaplan-Meier estimate; events come before censorings at the same instant. `times` ascend. */
export function kaplanMeier(times: readonly Times[]): Step[] {
  let atRisk = times.reduce((n, time) => n + time.events + time.censored, 0);
  let survival = 1;
  let greenwood = 0;
  const steps: Step[] = [];
  for (const { t, events, censored } of times) {
    if (events > 0) {
      survival *= 1 - events / atRisk;
      if (atRisk > events) greenwood += events / (atRisk * (atRisk - events));
      steps.push({ t, atRisk, events, survival, se: survival * Math.sqrt(greenwood) });
    }
    atRisk -= events + censored;
  }
  return steps;
}

/** Products of shares such as (6/7)(5/6)... must still meet their quantile. */
const slack = 1e-12;

/** The first time at which no more than `1 - q` are left; null where that was never seen. */
export const survivalQuantile = (steps: readonly Step[], q = 0.5): number | null =>
  steps.find((step) => step.survival <= 1 - q + slack)?.t ?? null;

/** 95 % limits of the survival on the log-log scale, which keeps them inside 0 and 1. */
export function survivalLimits({ survival, se }: Step): Interval {
  if (survival <= 0 || survival >= 1 || se === 0) return { low: survival, high: survival };
  const spread = (z95 * se) / (survival * Math.abs(Math.log(survival)));
  return { low: survival ** Math.exp(spread), high: survival ** Math.exp(-spread) };
}

/** Interval of the survival median (Brookmeyer and Crowley); an end that was never reached is null. */
export function medianInterval(steps: readonly Step[]): {
  readonly low: number | null;
  readonly high: number | null;
} {
  return {
    low: steps.find((step) => survivalLimits(step).low <= 0.5 + slack)?.t ?? null,
    high: steps.find((step) => survivalLimits(step).high <= 0.5 + slack)?.t ?? null,
  };
}
