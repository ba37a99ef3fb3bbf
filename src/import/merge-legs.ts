/** Columns of a leg from which its call's are made. */
export const mergedColumns = [
  "started_at", "started_local", "answered_at", "ended_at", "direction", "queue", "team", "company_number", "agent_id",
  "contact_key", "country", "result", "result_code", "ivr_s", "wait_s", "ring_s", "talk_s", "hold_s", "wrap_s", "duration_s",
  "disposition", "disposition_code", "tags", "tag_codes", "transferred", "recording_ref",
] as const; // prettier-ignore

/** A leg's place in its call: by start, then as its file has it, the files by when they begin. */
const order = "ROW(started_at, file_first, file_last, file_step * src_row, leg_key)";
/** Which leg tells how the call ended: the best result, then the longest talk, the longest leg, the first. */
const rank =
  "ROW(CASE result WHEN 'answered' THEN 9 WHEN 'voicemail' THEN 8 WHEN 'callback_queued' THEN 7 WHEN 'abandoned' THEN 6 " +
  "WHEN 'out_of_hours' THEN 5 WHEN 'abandoned_in_ivr' THEN 4 WHEN 'flow_out' THEN 1 WHEN 'unknown' THEN 0 " +
  "WHEN 'rejected' THEN 2 WHEN 'failed' THEN 2 ELSE 3 END, coalesce(talk_s, 0), coalesce(duration_s, 0), " +
  "-epoch_us(started_at), -epoch_us(file_first), -epoch_us(file_last), -file_step * src_row, leg_key)";

const first = (column: string, where = "true"): string =>
  `arg_min(${column}, ${order}) FILTER (${column} IS NOT NULL AND ${where})`;
const last = (column: string, where = "true"): string =>
  `arg_max(${column}, ${order}) FILTER (${column} IS NOT NULL AND ${where})`;
const every = (lists: string): string =>
  `list_sort(list_distinct(flatten(list(${lists}) FILTER (${lists} IS NOT NULL))))`;
const talked = "result = 'answered'";
const outside = "direction <> 'internal'";

/** Which of a call's legs its row is made from; of legs that name another it is that one, where it is there. */
const place = "{ 'import': import_id, 'file': src_file, 'row': src_row, 'key': leg_key }";
const isTree = "(bool_or(leg_id IS NULL) AND bool_or(leg_id IS NOT NULL))";

/**
 * What a call of several legs has, by column; a NULL leaves what its deciding leg says. The answered (else the longest)
 * leg decides; talk, hold and wrap-up are summed, the wait is the first leg's, the agent the last who talked.
 */
const shared: Readonly<Record<string, string>> = {
  started_at: "min(started_at)",
  started_local: `arg_min(started_local, ${order})`,
  answered_at: `min(answered_at) FILTER (${talked})`,
  ended_at: "max(ended_at)",
  direction: first("direction", outside),
  queue: first("queue"),
  team: last("team", talked),
  company_number: first("company_number", outside),
  agent_id: last("agent_id", talked),
  contact_key: first("contact_key", outside),
  country: first("country", `contact_key IS NOT NULL AND ${outside}`),
  ivr_s: "sum(ivr_s)",
  wait_s: first("wait_s"),
  ring_s: last("ring_s", talked),
  talk_s: "sum(talk_s)",
  hold_s: "sum(hold_s)",
  wrap_s: "sum(wrap_s)",
  duration_s:
    "epoch(max(coalesce(ended_at, started_at + to_milliseconds(CAST(1000 * duration_s AS BIGINT)))) - min(started_at))",
  disposition: last("disposition"),
  disposition_code: last("disposition_code"),
  tags: every("tags"),
  tag_codes: every("tag_codes"),
  transferred: `CASE WHEN bool_or(transferred) OR count(DISTINCT agent_id) FILTER (${talked}) > 1 THEN true ELSE bool_or(transferred) END`,
  recording_ref: first("recording_ref"),
};

const child = "leg_id IS NOT NULL";
const answeredChild = `FILTER (${child} AND ${talked})`;

/** What the legs that name their call say of it. */
const children: Readonly<Record<string, string>> = {
  t_answered: `count(*) ${answeredChild}`,
  t_talk: `sum(talk_s) ${answeredChild}`,
  t_answered_at: `min(ended_at - to_milliseconds(CAST(1000 * coalesce(talk_s, 0) AS BIGINT))) ${answeredChild}`,
  t_agent: `arg_max(coalesce(agent_id, nullif(contact_key, 'client:')), ${order}) ${answeredChild}`,
  t_contact: last("contact_key", child),
  t_country: `arg_max(country, ${order}) FILTER (${child} AND contact_key IS NOT NULL)`,
  t_result: last("result", child),
  t_code: last("result_code", child),
};

/** The columns of the table of calls of several legs, made from a relation of their legs with the group's hash `h`. */
export const mergedList = [
  "h AS g_h",
  "count(*) AS g_legs",
  `${isTree} AS g_tree`,
  `coalesce(CASE WHEN ${isTree} THEN arg_min(${place}, ${order}) FILTER (leg_id IS NULL) END, arg_max(${place}, ${rank})) AS g_place`,
  ...Object.entries(shared).map(([name, sql]) => `${sql} AS g_${name}`),
  ...Object.entries(children).map(([name, sql]) => `${sql} AS ${name}`),
].join(", ");

/**
 * A call whose legs name it. Of one that came in: answered when a leg was, its wait runs until then, its talk is the
 * legs' sum, its agent the last who talked. One that a person placed from a client (`client:`, `sip:`) went out,
 * whatever the vendor says: its customer and its result are its leg's.
 */
function ofTree(): Readonly<Record<string, string>> {
  const placed = "(contact_key LIKE 'client:%' OR contact_key LIKE 'sip:%')";
  const either = (out: string, inbound: string): string =>
    `CASE WHEN ${placed} THEN ${out} ELSE ${inbound} END`;
  const wait =
    "CASE WHEN t_answered_at >= started_at THEN epoch(t_answered_at - started_at) WHEN t_answered = 0 AND ended_at >= started_at THEN epoch(ended_at - started_at) END";
  const unanswered =
    "CASE WHEN result <> 'answered' THEN result WHEN lower(t_code) LIKE 'cancel%' THEN 'abandoned' ELSE 'missed' END";
  return {
    direction: either("'outbound'", "direction"),
    result: either("t_result", `CASE WHEN t_answered > 0 THEN 'answered' ELSE ${unanswered} END`),
    wait_s: either("NULL", wait),
    talk_s: "t_talk",
    answered_at: "t_answered_at",
    agent_id: either(
      "nullif(regexp_replace(contact_key, '^(client|sip):', ''), '')",
      "coalesce(t_agent, agent_id)",
    ),
    contact_key: either("t_contact", "contact_key"),
    country: either("t_country", "country"),
    transferred: either("transferred", "coalesce(transferred, t_answered > 1)"),
  };
}

const tree = ofTree();
const changeOf = (name: string): string =>
  `CASE WHEN g_h IS NULL THEN ${name} WHEN g_tree THEN ${tree[name] ?? name} ELSE coalesce(g_${name}, ${name}) END`;

/** SQL for a call's columns where they differ from its deciding leg's, over its row joined with the merged table. */
export const callChanges: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.keys(shared).map((name) => [name, changeOf(name)])),
  contact_key: `nullif(${changeOf("contact_key")}, 'client:')`,
  result: `CASE WHEN g_tree THEN ${tree["result"] ?? "result"} ELSE result END`,
};
