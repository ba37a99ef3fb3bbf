import { expect, it } from "vitest";
import { kinds } from "../../src/base";
import { defaultParams, type MarkSelection } from "../../src/metrics";
import {
  coveredSpan,
  defaultView,
  prepareFollow,
  readNotebook,
  templates,
  type Cell,
} from "../../src/notebook";
import { canonical, engineViews } from "../metrics/relations";
import { openNative } from "./native";
import { nativeSql } from "./native-sql";
import { timing } from "./measure";
import { duration, megabytes } from "./table";

// How long cells take to follow one move of a brush, and what it costs to make them ready. The engine is native DuckDB
// on one thread (what the browser takes to ask is in brush.bench.ts); everything after it is the product's own.
const calls = Number(process.env["DIALBOOK_BENCH_ROWS"] ?? 1_000_000);
const years = 3;
const moves = 400;

const charts = readNotebook(`\`\`\`chart #outcomes
chart: disposition-trend
\`\`\`

\`\`\`chart #week
chart: call-heatmap
\`\`\`

\`\`\`chart #queues
chart: breakdown
metric: call-volume
by: queue
\`\`\`
`).cells;
const overview = readNotebook(templates[0]?.text.en ?? "").cells;

const source = `(SELECT i::VARCHAR AS call_id,
  TIMESTAMP '2023-11-06' + INTERVAL (i * ${String(years * 364)} // ${String(calls)}) DAY + INTERVAL (8 + hash(i) % 10) HOUR
    + INTERVAL (hash(i + 7) % 3600) SECOND AS started_at,
  CASE WHEN hash(i + 1) % 10 < 7 THEN 'inbound' ELSE 'outbound' END AS direction,
  ['sales', 'support', 'billing', 'returns', 'vip', 'press', 'orders', 'claims'][1 + (hash(i + 2) % 8)::INTEGER] AS queue,
  CASE WHEN hash(i + 3) % 10 < 8 THEN 'answered' WHEN hash(i + 1) % 10 < 7 THEN 'abandoned' ELSE 'no_answer' END AS result,
  'A' || (hash(i + 4) % 60) AS agent_id, 'C' || (hash(i + 5) % ${String(calls)}) AS contact_key,
  (hash(i + 6) % 90)::INTEGER AS wait_s,
  CASE WHEN hash(i + 3) % 10 < 8 THEN (30 + hash(i + 8) % 600)::INTEGER END AS talk_s,
  CASE WHEN hash(i + 3) % 10 < 8 THEN (hash(i + 9) % 60)::INTEGER END AS hold_s,
  CASE WHEN hash(i + 3) % 10 < 8 THEN (hash(i + 10) % 90)::INTEGER END AS wrap_s,
  CASE WHEN hash(i + 3) % 10 < 8 THEN ['interested', 'deal_closed', 'not_interested', 'appointment_scheduled',
    'callback_requested', 'wrong_number', 'voicemail_left', NULL][1 + (hash(i + 11) % 8)::INTEGER] END AS disposition
FROM range(${String(calls)}) t(i)) AS made`;
const columns = ["call_id", "started_at", "direction", "queue", "result", "agent_id", "contact_key"];
const times = ["wait_s", "talk_s", "hold_s", "wrap_s", "disposition"];

it(`${calls.toLocaleString("en")} calls: what follows a brush, and how fast`, async () => {
  const native = await openNative();
  const sql = nativeSql(native.connection);
  for (const kind of kinds)
    if (kind === "calls") await canonical(sql, kind, source, [...columns, ...times]);
    else await canonical(sql, kind, "(SELECT 1 WHERE false)", []);
  await engineViews(sql);
  await native.run("CREATE TABLE windows AS SELECT * FROM calls_windowed");
  await native.run("CREATE OR REPLACE VIEW calls_windowed AS SELECT * FROM windows");
  const covered = await coveredSpan(sql);
  if (!covered) throw new Error("no calls");

  for (const [name, cells, months] of [
    ["three charts, three years", charts, 36],
    ["three charts, three months", charts, 3],
    ["the Overview, three months", overview, 3],
    ["the Overview, three years", overview, 36],
  ] as const)
    await measure(name, cells, months);
  native.close();

  async function measure(name: string, all: readonly Cell[], months: number): Promise<void> {
    if (!covered) return;
    const end = dayOf(covered.to) + 1;
    const from = months === 36 ? dayOf(covered.from) : end - 91;
    const base = defaultView(readNotebook(""));
    const custom = { preset: "custom", from: iso(from), to: iso(end - 1) } as const;
    const view = { ...base, period: months === 36 ? ({ preset: "all" } as const) : custom };
    const cells = all.filter(({ kind }) => kind !== "text" && kind !== "input");
    const signal = new AbortController().signal;
    const given = {
      covered,
      settings: { weekStart: 1 as const },
      params: defaultParams,
      dataVersion: 1,
      signal,
    };
    const began = performance.now();
    const spans = [brushed(from, end), brushed(from, from + 7), brushed(end - 7, end)];
    const following = await prepareFollow({ ...given, sql, cells, view, base, spans });
    const built = performance.now() - began;
    const each: number[] = [];
    let missed = 0;
    for (let move = 0; move < moves; move++) {
      const first = from + ((move * 7) % (end - from));
      const last = Math.min(end, first + 7 + ((move * 13) % (end - first)));
      const start = performance.now();
      const outputs = await following.at(brushed(first, last));
      each.push(performance.now() - start);
      missed += cells.length - following.resting.size - outputs.size;
    }
    const warm = each.slice(moves / 4).sort((a, b) => a - b);
    const p95 = warm[Math.floor(warm.length * 0.95)] ?? NaN;
    expect(cells.length).toBeGreaterThan(following.resting.size);
    const resting = [...following.resting].join(", ");
    console.log(
      `${name}: built in ${duration(built)}, ${megabytes(following.bytes)}; a move takes ${timing(warm).median.toFixed(2)} ms (p50), ` +
        `${p95.toFixed(2)} ms (p95); ${String(cells.length - following.resting.size)} cells follow${resting && `, ${resting} rest`}` +
        (missed > 0 ? `; ${String(missed)} answers of ${String(moves)} moves were not to be had` : ""),
    );
  }
}, 3_600_000);

const dayOf = (moment: string): number => Date.parse(`${moment.slice(0, 10)}T00:00:00Z`) / 86_400_000;
const iso = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
const brushed = (from: number, to: number): MarkSelection => ({
  filters: {},
  period: { from: `${iso(from)}T00:00:00`, to: `${iso(to)}T00:00:00` },
});
