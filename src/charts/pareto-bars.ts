import { pareto as sorted } from "../analysis";
import { rest } from "./disposition-order";

/** A code with how many calls it has and the seconds they took; null where no time is known. */
export interface ParetoCode {
  readonly code: string;
  readonly n: number;
  readonly seconds: number | null;
}

export interface ParetoSpec {
  readonly of: "disposition" | "reason";
  /** By calls, or by the time that they took together. */
  readonly measure: "count" | "workload";
  /** Message key of whose calls these are. */
  readonly population: string;
  /** Answered calls and those of them with a known time, where time is the measure. */
  readonly answered: number;
  readonly timed: number;
  /** At most so many codes are shown apart; the smaller ones are added up. */
  readonly top?: number;
}

/** A bar: its weight is calls or seconds. */
export interface ParetoBar extends ParetoCode {
  readonly weight: number;
  readonly share: number;
  readonly cumulative: number;
  readonly vital: boolean;
  /** The codes that it holds: its own, or those added up. */
  readonly codes: readonly string[];
}

const most = 12;
/** So many rows more than asked for, where the vital few need them. */
const further = 4;
/** The share that the vital few make up. */
export const vitalShare = 0.8;
/** The bars, with how many codes there are, how many of them are the vital few, and what those make up. */
export interface ParetoBars {
  readonly bars: readonly ParetoBar[];
  readonly codes: number;
  readonly vital: readonly string[];
  readonly reached: number;
  /** How many of the vital few are among those added up. */
  readonly hidden: number;
}

/** The bars from the heaviest; the smallest added up stand last, whatever they weigh together. */
export function paretoBars(rows: readonly ParetoCode[], { measure, top = most }: ParetoSpec): ParetoBars {
  const weight = ({ n, seconds }: ParetoCode): number => (measure === "workload" ? (seconds ?? 0) : n);
  const heavy = rows.filter((row) => weight(row) > 0);
  const order = sorted(
    heavy.map((row) => ({ code: row.code, n: weight(row) })),
    vitalShare,
  );
  const of = new Map(heavy.map((row) => [row.code, row]));
  const bars = order.map(({ code, n, share, cumulative, vital }): ParetoBar => {
    const row = of.get(code);
    return {
      code,
      n: row?.n ?? 0,
      seconds: row?.seconds ?? null,
      weight: n,
      share,
      cumulative,
      vital,
      codes: [code],
    };
  });
  const few = bars.filter((bar) => bar.vital);
  // The few are what the picture is about: some more rows than asked for, rather than one of them out of sight.
  const room = Math.max(top, few.length <= top + further ? few.length : 0);
  // One code alone is no rest: it keeps its name.
  const shown = bars.length > room + 1 ? bars.slice(0, room) : bars;
  const others = bars.slice(shown.length);
  const whole = {
    codes: bars.length,
    vital: few.map((bar) => bar.code),
    reached: few.at(-1)?.cumulative ?? 1,
    hidden: others.filter((bar) => bar.vital).length,
  };
  if (others.length === 0) return { ...whole, bars: shown };
  const sum = (part: (bar: ParetoBar) => number): number => others.reduce((all, bar) => all + part(bar), 0);
  const added: ParetoBar = {
    code: rest,
    n: sum((bar) => bar.n),
    seconds: sum((bar) => bar.seconds ?? 0),
    weight: sum((bar) => bar.weight),
    share: sum((bar) => bar.share),
    cumulative: 1,
    vital: others.every((bar) => bar.vital),
    codes: others.map((bar) => bar.code),
  };
  return { ...whole, bars: [...shown, added] };
}
