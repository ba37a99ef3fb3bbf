/** A call as the tests' own arithmetic needs it; times and waits in seconds, null where the file is empty. */
export interface PlainCall {
  readonly id: string;
  readonly local: string;
  readonly direction: string;
  readonly result: string;
  readonly queue: string;
  readonly agent: string;
  readonly test: boolean;
  readonly callback: boolean;
  readonly wait: number | null;
  readonly talk: number | null;
  readonly hold: number | null;
  readonly wrap: number | null;
  readonly codes: readonly string[];
}

const won = ["deal_closed", "appointment_scheduled", "demo_booked"];
const seconds = (text: string | undefined): number | null =>
  text === undefined || text === "" ? null : Number(text);

/** One row of Dialbook's own layout. */
export function plainCall(row: Readonly<Record<string, string>>): PlainCall {
  return {
    id: row["call_id"] ?? "",
    local: row["started_local"] ?? "",
    direction: row["direction"] ?? "",
    result: row["result"] ?? "",
    queue: row["queue"] ?? "",
    agent: row["agent_id"] ?? "",
    test: row["is_test"] === "true",
    callback: (row["callback_of"] ?? "") !== "",
    wait: seconds(row["wait_s"]),
    talk: seconds(row["talk_s"]),
    hold: seconds(row["hold_s"]),
    wrap: seconds(row["wrap_s"]),
    codes: [row["disposition"] ?? "", ...(row["tags"] ?? "").split("|")].filter((code) => code !== ""),
  };
}

const real = (call: PlainCall): boolean => !call.test && call.result !== "phantom";
const inbound = (call: PlainCall): boolean => real(call) && call.direction === "inbound";
const answered = (call: PlainCall): boolean => inbound(call) && call.result === "answered";
const abandoned = (call: PlainCall): boolean => inbound(call) && call.result === "abandoned";
const attempt = (call: PlainCall): boolean => real(call) && call.direction === "outbound" && !call.callback;
const count = (calls: readonly PlainCall[], test: (call: PlainCall) => boolean): number =>
  calls.filter(test).length;
const waits = (call: PlainCall): boolean => call.wait !== null;
const within = (call: PlainCall, target: number): boolean => call.wait !== null && call.wait <= target;

/** Inbound calls that reached people or waited for them, and what became of them. */
export function plainVolume(calls: readonly PlainCall[]) {
  const offered = calls.filter(
    (call) => inbound(call) && !["abandoned_in_ivr", "out_of_hours"].includes(call.result),
  );
  return {
    offered: offered.length,
    answered: count(offered, answered),
    lost: count(offered, ({ result }) => !["answered", "callback_queued", "unknown"].includes(result)),
    abandoned_in_ivr: count(calls, (call) => inbound(call) && call.result === "abandoned_in_ivr"),
    attempts: count(calls, attempt),
    connects: count(calls, (call) => attempt(call) && call.result === "answered"),
  };
}

/** Answered within `target` of those answered or abandoned, abandons under `short` left out. */
export function plainServiceLevel(calls: readonly PlainCall[], target = 20, short = 5): number {
  const patient = count(calls, (call) => abandoned(call) && waits(call) && (call.wait ?? 0) >= short);
  const taken = count(calls, (call) => answered(call) && waits(call));
  return count(calls, (call) => answered(call) && within(call, target)) / (taken + patient);
}

/** Abandons of `short` and longer, of those answered or so abandoned. */
export function plainAbandonment(calls: readonly PlainCall[], short = 5): number {
  const patient = count(calls, (call) => abandoned(call) && waits(call) && (call.wait ?? 0) >= short);
  return patient / (count(calls, answered) + patient);
}

/** Mean wait of answered calls. */
export const plainSpeedOfAnswer = (calls: readonly PlainCall[]): number =>
  mean(calls.filter((call) => answered(call) && waits(call)).map(({ wait }) => wait ?? 0));

/** Mean of talk, hold and after-call work of answered calls. */
export const plainHandleTime = (calls: readonly PlainCall[]): number =>
  mean(
    calls
      .filter((call) => answered(call) && call.talk !== null)
      .map(({ talk, hold, wrap }) => (talk ?? 0) + (hold ?? 0) + (wrap ?? 0)),
  );

/** Sales conversations that ended in a deal, an appointment or a demo. */
export function plainConversion(calls: readonly PlainCall[]): number {
  const wins = count(calls, (call) => attempt(call) && call.codes.some((code) => won.includes(code)));
  return wins / count(calls, (call) => attempt(call) && call.result === "answered");
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
