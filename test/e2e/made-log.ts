/** A call log of no known vendor, made row by row. */
export interface LogOptions {
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly days: number;
  readonly perDay: number;
  /** What every id begins with. */
  readonly prefix?: string;
  readonly queues?: readonly string[];
  /** Talk time of answered calls, seconds. */
  readonly talk?: number;
}

const header =
  "call_id,started_at,started_local,direction,queue,agent_id,contact_key,result,wait_s,talk_s,disposition,is_test";
const results = ["answered", "answered", "answered", "abandoned", "missed"];

/** Dialbook's own layout, regular and without chance: the id of a call is its day and its number. */
export function madeLog(options: LogOptions): string {
  const { from, days, perDay, prefix = "c", queues = ["Help", "Orders"], talk = 200 } = options;
  const lines = [header];
  const start = Date.parse(`${from}T00:00:00Z`);
  for (let day = 0; day < days; day++) {
    const date = new Date(start + day * 86_400_000).toISOString().slice(0, 10);
    for (let n = 0; n < perDay; n++) {
      const at = `${date} ${pad(8 + (n % 10))}:${pad((n * 7) % 60)}:${pad((n * 13) % 60)}`;
      const result = results[n % results.length] ?? "";
      const answered = result === "answered";
      lines.push(
        [
          `${prefix}-${date}-${String(n)}`,
          at,
          at,
          n % 7 === 6 ? "outbound" : "inbound",
          queues[n % queues.length],
          answered ? `Agent ${String(n % 4)}` : "",
          `+99955500${pad(n % 40)}`,
          n % 7 === 6 && !answered ? "no_answer" : result,
          3 + ((n * 11) % 45),
          answered ? talk + n : "",
          n % 7 === 6 && answered ? "interested" : "",
          "false",
        ].join(","),
      );
    }
  }
  return `${lines.join("\n")}\n`;
}

const pad = (n: number): string => String(n).padStart(2, "0");
