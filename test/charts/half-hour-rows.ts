import { random } from "../../src/base";
import type { HalfHoursSpec } from "../../src/charts";
import type { HalfHour } from "../../src/metrics";

/** Days from 8 to 18 o'clock with a bad late morning. */
export function halfHourRows(days: readonly string[]): HalfHour[] {
  const u = random(7);
  return days.flatMap((day) =>
    Array.from({ length: 20 }, (_, i): HalfHour => {
      const at = `${String(8 + Math.floor(i / 2)).padStart(2, "0")}:${i % 2 ? "30" : "00"}`;
      const offered = Math.round(14 + 12 * Math.sin((i / 20) * Math.PI) + 6 * u());
      const lost = i > 5 && i < 10 ? Math.round(offered * 0.35) : Math.round(2 * u());
      const queued = offered - Math.round(u());
      return {
        at: day === "" ? at : `${day}T${at}`,
        offered,
        answered: offered - lost,
        lost,
        level:
          i === 19
            ? null
            : { numerator: Math.round((queued - lost) * (0.75 + 0.25 * u())), denominator: queued },
        handle: { numerator: (offered - lost) * (200 + 90 * u()), denominator: offered - lost },
        usual:
          day === ""
            ? null
            : {
                offered: 16 + 10 * Math.sin((i / 20) * Math.PI),
                answered: 15,
                lost: 1,
                level: { numerator: 60, denominator: 72 },
                handle: { numerator: 15_000, denominator: 66 },
              },
      };
    }),
  );
}

/** What is said of half-hours of one day. */
export const halfHourSpec: HalfHoursSpec = {
  each: true,
  days: 1,
  onTarget: {
    metric: "service-level",
    variant: "intervals_30",
    state: "ok",
    value: 12 / 19,
    numerator: 12,
    denominator: 19,
    n: 19,
    low: 0.41,
    high: 0.81,
    unknownShare: 0,
    immature: 0,
    needs: [],
    extra: {},
    currency: null,
    params: {},
  },
  share: 0.8,
  target_s: 20,
  targeted: true,
};
