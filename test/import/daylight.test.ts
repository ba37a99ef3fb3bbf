import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { importFiles } from "./host";
import { textFile } from "./sample-file";

/** Local wall-clock text of an instant, as a phone system writes it: without an offset. */
const written = (at: number, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at * 1000)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ fractionalSecondDigits: 0 })
    .replace("T", " ");

interface Call {
  readonly gap: number; // seconds after the call before
  readonly wait: number;
  readonly talk: number;
}

/** The calls' times as written, begun at an instant, read back: seconds waited, talked and in all. */
async function readBack(calls: readonly Call[], begin: number, zone: string) {
  let at = begin;
  const lines = calls.map(({ gap, wait, talk }, i) => {
    at += gap;
    const times = [at, at + wait, at + wait + talk].map((t) => written(t, zone));
    return [`C${String(i + 1)}`, ...times, "inbound", "answered"].join(",");
  });
  const text = ["call id,start time,answer time,end time,direction,status", ...lines].join("\n");
  const { host } = await importFiles([textFile(`${text}\n`)], { zone, clock: "local", dateOrder: "ymd" });
  return host.rows(
    "SELECT call_id, wait_s, talk_s, duration_s, epoch(answered_at - started_at) AS waited, epoch(ended_at - answered_at) AS talked FROM calls ORDER BY src_row",
  );
}

const changes: readonly (readonly [zone: string, change: string])[] = [
  ["Europe/Berlin", "2025-03-30T01:00:00Z"],
  ["Europe/Berlin", "2025-10-26T01:00:00Z"],
  ["America/New_York", "2024-03-10T07:00:00Z"],
  ["America/New_York", "2024-11-03T06:00:00Z"],
  ["Africa/Cairo", "2025-04-24T22:00:00Z"],
  ["Africa/Cairo", "2025-10-30T21:00:00Z"],
];
const call = fc.record({
  gap: fc.integer({ min: 1, max: 900 }),
  wait: fc.integer({ min: 0, max: 600 }),
  talk: fc.integer({ min: 1, max: 2900 }),
});

test.each(changes)(
  "in %s, calls moved across %s keep their durations",
  async (zone, change) => {
    const moment = Date.parse(change) / 1000;
    await fc.assert(
      fc.asyncProperty(
        fc.array(call, { minLength: 3, maxLength: 25 }),
        // a log that begins in the second of two equal hours shows no clock going back
        fc.integer({ min: -7200, max: -1000 }),
        async (calls, before) => {
          const expected = calls.map(({ wait, talk }, i) => ({
            call_id: `C${String(i + 1)}`,
            wait_s: wait,
            talk_s: talk,
            duration_s: wait + talk,
            waited: wait,
            talked: talk,
          }));
          expect(await readBack(calls, moment + before - 90 * 86_400, zone)).toEqual(expected);
          expect(await readBack(calls, moment + before, zone)).toEqual(expected);
        },
      ),
      { numRuns: 5, seed: 4, endOnFailure: true },
    );
  },
  240_000,
);
