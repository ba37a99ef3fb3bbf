import { inboundWeight, outboundWeight } from "./arrivals";
import type { Day } from "./calendar";
import { inboundDay } from "./inbound";
import { completeSample, type SampleOptions } from "./options";
import { agentTimeDay, internalDay, spendWeek } from "./others";
import { outboundDay } from "./outbound";
import { leadDay } from "./pipeline";
import { headerLine, sampleKinds, type SampleKind } from "./row";
import { takeLines, world, type World } from "./world";

/** A piece of one of the sample's files. */
export interface SampleChunk {
  readonly kind: SampleKind;
  readonly text: string;
  /** Days done after this piece. */
  readonly days: number;
}

const share = { inbound: 0.685, outbound: 0.3, internal: 0.015 };

/** How many of `total` fall on each day: in proportion to its weight, adding up exactly. */
function quotas(total: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  let reached = 0;
  let given = 0;
  return weights.map((weight) => {
    reached += weight;
    const upTo = Math.round((total * reached) / sum);
    const today = upTo - given;
    given = upTo;
    return today;
  });
}

/**
 * The sample as canonical CSV, a day at a time, so that ten million calls never stand in memory. In the fourth month
 * Support has a bad fortnight: fewer people from 17 to 20, a changed menu, and callers whose delivery is late.
 */
export function* sampleChunks(options: SampleOptions = {}): Generator<SampleChunk> {
  const plan = completeSample(options);
  const w = world(plan);
  for (const kind of sampleKinds) yield { kind, text: headerLine(kind), days: 0 };

  const { days, draw } = w;
  const outboundTotal = Math.round(plan.calls * share.outbound);
  const internalTotal = Math.round(plan.calls * share.internal);
  const inboundTotal = plan.calls - outboundTotal - internalTotal;
  const expected = days.map((day) => inboundWeight({ ...day, bad: false }, plan.days));
  const weights = days.map((day) => inboundWeight(day, plan.days) * draw.logNormal(1, 0.085));
  const perWeight = inboundTotal / weights.reduce((a, b) => a + b, 0);
  const inbound = quotas(inboundTotal, weights);
  const outbound = quotas(outboundTotal, days.map(outboundWeight));
  const internal = quotas(internalTotal, days.map(outboundWeight));
  const leads = quotas(
    outboundTotal * 0.27,
    days.map((day) => (day.weekday > 5 ? 0.45 : 1)),
  );

  for (const [i, day] of days.entries()) {
    spendWeek(w, day);
    leadDay(w, day, leads[i] ?? 0);
    inboundDay(w, day, inbound[i] ?? 0, (expected[i] ?? 0) * perWeight);
    outboundDay(w, day, outbound[i] ?? 0);
    internalDay(w, day, internal[i] ?? 0);
    agentTimeDay(w, day);
    duplicate(w, day);
    for (const kind of sampleKinds) {
      const text = takeLines(w, kind);
      if (text) yield { kind, text, days: i + 1 };
    }
  }
}

/** Every ninth day one row stands in the file twice, as exports have it. */
function duplicate(w: World, day: Day): void {
  const lines = w.lines.calls;
  const second = w.callSeconds[0];
  const first = lines[0];
  if (day.index % 9 !== 4 || first === undefined || second === undefined) return;
  lines.push(first);
  w.callSeconds.push(second);
}
