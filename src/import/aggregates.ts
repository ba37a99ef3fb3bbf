import { headerName } from "./map/header-names";
import { Headers } from "./profiles/match";

/** Column names of files that hold sums instead of calls. */
const aggregate =
  /^(avg|average|mean|median|min|max|sum|total|count|number of|nb|#|%|percent(age)?|rate|share)\b|\b(avg|average|rate|percent(age)?|%|count|per hour|per day|service level|sla)\b|^(calls|offered|answered|abandoned|handled|missed|متوسط .*|اجمالي .*|عدد .*|نسبه .*|نسبة .*)( calls)?$/;

/** True when a header reads like a report of sums by day, queue or agent. */
export function isAggregate(header: readonly string[], mapped: ReadonlySet<string>): boolean {
  if (mapped.has("call_id") || mapped.has("contact_key") || mapped.has("direction")) return false;
  const sums = header.filter((name) => aggregate.test(headerName(name).full)).length;
  return sums >= 2 && sums >= header.length * 0.3;
}

/** Reports of sums that we know by their columns: all of a set are needed. */
const reports: readonly (readonly [string, readonly string[]])[] = [
  ["amazon", ["contacts handled", "contacts abandoned"]],
  ["amazon", ["contacts handled", "average handle time"]],
  ["amazon", ["average queue answer time", "contacts abandoned"]],
  ["amazon", ["contacts missed", "occupancy"]],
  ["avaya", ["acd calls", "aban calls"]],
  ["avaya", ["acd calls", "avg acd time"]],
  ["avaya", ["avg speed ans", "avg aban time"]],

  ["freshcaller", ["total_calls", "answered_calls", "average_talk_time", "average_handle_time"]],
  ["talkdesk", ["agent name", "email", "agent active?"]],
  ["liveagent", ["calls_ph", "missed_calls"]],
  ["liveagent", ["answers_ph", "call_seconds"]],
  ["liveagent", ["call_pickup_avg_time", "call_avg_time"]],
  ["liveagent", ["rankingtype", "agentcontactid"]],
  ["liveagent", ["date", "minutes", "percentage"]],
  ["ringcentral", ["# inbound", "# answered", "# abandoned"]],
  ["ringcentral", ["# answered", "avg. handle time"]],
  ["ringcentral", ["# holds", "# refused"]],
];

/** Which vendor's report of sums a header is, null when it is none that we know. */
export function aggregateReport(header: readonly string[]): string | null {
  const headers = new Headers(header);
  return reports.find(([, names]) => headers.has(...names))?.[0] ?? null;
}
