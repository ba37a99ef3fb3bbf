/** The columns of the log that a phone system may leave out. */
export const fullColumns = [
  "queue",
  "agent_id",
  "contact_key",
  "wait_s",
  "ring_s",
  "talk_s",
  "hold_s",
  "wrap_s",
  "duration_s",
  "disposition",
  "transferred",
  "escalated",
  "resolved",
  "follow_up_due_at",
] as const;

const pad = (n: number): string => String(n).padStart(2, "0");
const inbound = ["answered", "answered", "answered", "abandoned", "missed", "voicemail"];
const outbound = ["answered", "no_answer", "answered", "busy"];
const outcomes = [
  "interested",
  "appointment_scheduled",
  "deal_closed",
  "not_interested",
  "callback_requested",
];

/**
 * Two weeks of calls in Dialbook's own layout with every column filled, regular and without chance; with a
 * column named, the same log without that column.
 */
export function fullLog(missing: string | null): string {
  const rows: Record<string, string | number | boolean>[] = [];
  for (let day = 0; day < 14; day++)
    for (let n = 0; n < 30; n++) {
      const date = `2026-09-${pad(7 + day)}`;
      const out = n % 3 === 2;
      const result = (out ? outbound : inbound)[(n + day) % (out ? 4 : 6)] ?? "";
      const done = result === "answered";
      const at = `${date} ${pad(8 + (n % 10))}:${pad((n * 7) % 60)}:${pad((n * 13) % 60)}`;
      const outcome = out && done ? (outcomes[(n + day) % 5] ?? "") : "";
      rows.push({
        call_id: `f${String(day)}-${String(n)}`,
        started_at: at,
        started_local: at,
        direction: out ? "outbound" : "inbound",
        result,
        queue: n % 2 === 0 ? "Help" : "Orders",
        agent_id: done || out ? `Agent ${String(n % 4)}` : "",
        contact_key: `+99955500${pad((n * 3 + day * 7) % 97)}`,
        wait_s: out ? "" : 3 + ((n * 11) % 45),
        ring_s: 2 + (n % 9),
        talk_s: done ? 120 + n * 3 : "",
        hold_s: done ? (n * 5) % 40 : "",
        wrap_s: done ? 10 + (n % 20) : "",
        duration_s: done ? 150 + n * 3 : 20,
        disposition: outcome,
        transferred: done ? n % 5 === 0 : "",
        escalated: done ? n % 8 === 0 : "",
        resolved: done ? n % 4 !== 0 : "",
        follow_up_due_at: outcome === "callback_requested" ? `${date} 18:00:00` : "",
        is_test: false,
      });
    }
  const header = Object.keys(rows[0] ?? {}).filter((name) => name !== missing);
  const lines = rows.map((row) => header.map((name) => String(row[name] ?? "")).join(","));
  return `${[header.join(","), ...lines].join("\n")}\n`;
}
