/**
 * Hand-made calls, leads, deals and surveys whose answers were worked out by hand. UTC is local; the logs are
 * complete to 2024-07-12 00:00. Columns that a row does not name are NULL.
 */
type Value = string | number | boolean | null;
type Row = Readonly<Record<string, Value | readonly string[]>>;

const inbound = (
  id: string,
  at: string,
  queue: string,
  agent: string | null,
  contact: string,
  source: string | null,
  result: string,
  [wait, ring, talk, hold, wrap]: readonly (number | null)[],
  [transferred, escalated, resolved]: readonly (boolean | null)[],
): Row => ({
  call_id: id,
  started_at: `2024-${at}`,
  direction: "inbound",
  queue,
  agent_id: agent,
  contact_key: contact,
  source,
  result,
  wait_s: wait ?? null,
  ring_s: ring ?? null,
  talk_s: talk ?? null,
  hold_s: hold ?? null,
  wrap_s: wrap ?? null,
  transferred: transferred ?? null,
  escalated: escalated ?? null,
  resolved: resolved ?? null,
  is_test: false,
});

const none = [null, null, null] as const;
const waited = (wait: number) => [wait, null, null, null, null];
const [Y, N] = [true, false];

const inboundCalls: Row[] = [
  inbound(
    "I1",
    "07-01 09:00:00",
    "support",
    "A",
    "C1",
    "google",
    "answered",
    [10, 5, 300, 20, 40],
    [N, N, Y],
  ),
  inbound("I2", "07-01 09:05:00", "support", "A", "C2", "google", "answered", [20, 4, 180, 0, 60], [N, N, Y]),
  inbound("I3", "07-01 09:10:00", "support", "B", "C3", "radio", "answered", [21, 6, 240, 60, 0], [Y, Y, N]),
  inbound("I4", "07-01 09:12:00", "support", null, "C4", null, "abandoned", waited(3), none),
  inbound("I5", "07-01 09:15:00", "support", null, "C5", null, "abandoned", waited(20), none),
  inbound("I6", "07-01 09:20:00", "support", null, "C6", null, "abandoned", waited(95), none),
  inbound("I7", "07-01 10:00:00", "billing", "B", "C1", "google", "answered", [5, 5, 600, 0, 120], [N, N, Y]),
  inbound("I8", "07-01 10:30:00", "billing", null, "C7", null, "voicemail", waited(40), none),
  inbound("I9", "07-01 11:00:00", "support", null, "C8", null, "missed", waited(60), none),
  inbound("I10", "07-01 11:30:00", "support", null, "C9", null, "callback_queued", waited(30), none),
  inbound("I11", "07-02 23:59:30", "support", "A", "C2", null, "answered", [15, 5, 120, 0, 30], [N, N, null]),
  inbound("I12", "07-09 09:00:00", "support", "B", "C3", null, "answered", [0, 0, 0, 0, 0], [N, N, N]),
  inbound("I13", "07-08 09:09:59", "support", "A", "C3", null, "answered", [8, 3, 60, 0, 0], [Y, Y, Y]),
  inbound("I14", "07-03 14:00:00", "billing", "B", "C10", null, "answered", [12, 4, 90, 0, 10], [N, N, Y]),
  {
    ...inbound("T1", "07-01 12:30:00", "support", "A", "C99", null, "answered", [2, 1, 10, 0, 0], [N, N, Y]),
    is_test: true,
  },
  {
    call_id: "N1",
    started_at: "2024-07-01 12:40:00",
    direction: "internal",
    agent_id: "A",
    result: "answered",
    ring_s: 3,
    talk_s: 50,
    hold_s: 0,
    wrap_s: 0,
    transferred: false,
    escalated: false,
    is_test: false,
  },
];

const outbound = (
  id: string,
  at: string,
  agent: string,
  contact: string,
  lead: string | null,
  result: string,
  [ring, talk, hold, wrap]: readonly (number | null)[],
  tags: readonly string[] | null,
  more: Row = {},
): Row =>
  ({
    call_id: id,
    started_at: `2024-${at}:00`,
    direction: "outbound",
    agent_id: agent,
    contact_key: contact,
    lead_id: lead,
    result,
    ring_s: ring ?? null,
    talk_s: talk ?? null,
    hold_s: hold ?? null,
    wrap_s: wrap ?? null,
    disposition: tags?.at(-1) ?? null,
    tags,
    is_test: false,
    ...more,
  }) as Row;

const outboundCalls: Row[] = [
  outbound("O1", "07-01 09:30", "D", "C20", "L1", "no_answer", [25, 0, null, 0], ["no_answer"]),
  outbound(
    "O2",
    "07-01 14:00",
    "D",
    "C20",
    "L1",
    "answered",
    [10, 120, 0, 30],
    ["interested", "follow_up_required"],
  ),
  outbound(
    "O3",
    "07-03 10:00",
    "D",
    "C20",
    "L1",
    "answered",
    [12, 600, 0, 60],
    ["interested", "appointment_scheduled"],
  ),
  outbound("O4", "07-01 10:00", "E", "C21", "L2", "busy", [3, 0, null, 0], ["busy"]),
  outbound("O5", "07-02 10:00", "E", "C21", "L2", "voicemail", [22, 30, null, 0], ["voicemail_left"]),
  outbound("O6", "07-05 10:00", "E", "C21", "L2", "answered", [9, 45, 0, 15], ["not_interested"]),
  outbound(
    "O7",
    "07-01 16:00",
    "D",
    "C22",
    "L3",
    "answered",
    [8, 60, 0, 20],
    ["not_interested", "do_not_call"],
  ),
  outbound("O8", "07-04 11:00", "E", "C22", "L3", "answered", [7, 10, 0, 5], ["not_interested"]),
  outbound(
    "O9",
    "07-02 15:00",
    "D",
    "C23",
    "L4",
    "answered",
    [11, 900, 0, 120],
    ["interested", "deal_closed"],
  ),
  outbound("O10", "07-02 16:00", "E", "C24", "L5", "answered", [6, 20, 0, 5], ["wrong_number"]),
  outbound("O11", "07-02 17:00", "E", "C25", "L6", "failed", [0, 0, null, 0], null),
  outbound("O13", "07-04 09:00", "D", "C25", "L6", "answered", [14, 75, 0, 15], ["callback_requested"], {
    follow_up_due_at: "2024-07-05 09:00:00",
  }),
  outbound("O12", "07-01 12:00", "A", "C9", null, "answered", [9, 200, 0, 20], null, { callback_of: "I10" }),
  outbound("O14", "07-01 13:00", "A", "C8", null, "no_answer", [20, 0, null, 0], null, { callback_of: "I9" }),
  outbound("T2", "07-01 18:00", "D", "C98", null, "answered", [5, 33, 0, 0], ["deal_closed"], {
    is_test: true,
  }),
];

const lead = (lead_id: string, created_at: string, source: string): Row => ({ lead_id, created_at, source });
const deal = (
  deal_id: string,
  lead_id: string | null,
  created_on: string,
  closed_on: string | null,
  status: string,
  amount: number,
): Row => ({ deal_id, lead_id, created_on, closed_on, status, amount });
const survey = (call_id: string, score: number, scale_max = 5): Row => ({
  call_id,
  score,
  scale_min: 1,
  scale_max,
});

/** Money and working time; the golden files date neither spend nor its ends: here it spans the calls. */
const spend = [
  { period_start: "2024-07-01", period_end: "2024-07-10", source: "google", amount: 600 },
  { period_start: "2024-07-01", period_end: "2024-07-10", source: "radio", amount: 400 },
  { period_start: "2024-07-01", period_end: "2024-07-10", source: "referral", amount: 0 },
];
const agentTime = [
  { agent_id: "A", work_date: "2024-07-01", idle_s: 1180, aux_s: 1600, staffed_s: 3600 },
  { agent_id: "B", work_date: "2024-07-01", idle_s: 680, aux_s: 100, staffed_s: 1800 },
];

export const golden = {
  calls: [...inboundCalls, ...outboundCalls],
  leads: [
    lead("L1", "2024-07-01 09:20:00", "google"),
    lead("L2", "2024-06-30 22:00:00", "google"),
    lead("L3", "2024-07-01 15:30:00", "radio"),
    lead("L4", "2024-06-28 16:30:00", "google"),
    lead("L5", "2024-07-02 15:55:00", "radio"),
    lead("L6", "2024-07-02 16:00:00", "google"),
    lead("L7", "2024-07-03 09:00:00", "referral"),
  ],
  deals: [
    deal("D1", "L1", "2024-07-03", null, "open", 1000),
    deal("D2", "L4", "2024-06-28", "2024-07-02", "won", 5000),
    deal("D3", "L3", "2024-07-01", "2024-07-04", "lost", 2000),
    deal("D4", null, "2024-06-01", "2024-07-01", "won", 3000),
    deal("D5", null, "2024-06-10", "2024-07-05", "lost", 4000),
  ],
  surveys: [
    survey("I1", 5),
    survey("I2", 4),
    survey("I3", 2),
    survey("I7", 5),
    survey("I13", 3),
    survey("I14", 4),
    survey("I11", 9, 10),
  ],
  spend,
  agent_time: agentTime,
} as const;

/** All of the golden calls and leads. */
export const goldenPeriod = { from: "2024-06-28T00:00:00", to: "2024-07-12T00:00:00" };
export const coverageEnd = "2024-07-12 00:00:00";
