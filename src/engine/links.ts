/**
 * How rows beside calls find their calls: by an id, else by the telephone number in E.164, else by e-mail address.
 * What could be meant by several is joined with none. The SQL runs over all visible rows after every change of the
 * data, so that it is right whichever was imported first.
 */

/** Salesforce's ids of 18 characters are those of 15 with a check at the end. */
export const plainId = (id: string): string =>
  `CASE WHEN regexp_matches(${id}, '^00[0-9A-Za-z]{13}[A-Z0-5]{3}$') AND regexp_matches(${id}, '[A-Za-z]') THEN left(${id}, 15) ELSE ${id} END`;

/** What a link is by; the rest say why there is none. */
export const linkedBy = ["id", "number", "email"] as const;
export const unlinkedWhy = ["ambiguous", "none", "no_key"] as const;

const how = (id: string, number: string, email: string): string =>
  `CASE WHEN ${id} THEN 'id' WHEN ${number} THEN 'number' WHEN ${email} THEN 'email' END`;

/** The lead that an id, number or address belongs to: `k`, `lead` (NULL where several), `since` its first creation. */
const leadKeys = (leads: string): string => `
lead_ids AS (SELECT ${plainId("lead_id")} AS k, min(lead_id) AS lead FROM ${leads} GROUP BY 1),
lead_numbers AS (SELECT contact_key AS k, CASE WHEN count(DISTINCT lead_id) = 1 THEN min(lead_id) END AS lead, min(created_at) AS since
  FROM ${leads} WHERE contact_key LIKE '+%' GROUP BY 1),
lead_mails AS (SELECT email AS k, CASE WHEN count(DISTINCT lead_id) = 1 THEN min(lead_id) END AS lead, min(created_at) AS since
  FROM ${leads} WHERE email IS NOT NULL GROUP BY 1)`;

/**
 * All columns of a relation of calls, with `lead_id` the lead's own id where the call is that lead's, and `lead_by`
 * how it was found. A number or address counts from a day before the lead came about.
 */
export const linkedCallsSql = (calls: string, leads: string): string => `
WITH ${leadKeys(leads)}
SELECT c.* REPLACE (coalesce(i.lead, n.lead, m.lead, c.lead_id) AS lead_id),
  ${how("i.lead IS NOT NULL", "n.lead IS NOT NULL", "m.lead IS NOT NULL")} AS lead_by,
  CASE WHEN coalesce(i.lead, n.lead, m.lead) IS DISTINCT FROM c.lead_id THEN coalesce(i.lead, n.lead, m.lead) END AS lead_link
FROM ${calls} c
  LEFT JOIN lead_ids i ON i.k = ${plainId("c.lead_id")}
  LEFT JOIN lead_numbers n ON n.k = c.contact_key AND c.started_at >= n.since - INTERVAL 1 DAY
  LEFT JOIN lead_mails m ON m.k = c.email AND c.started_at >= m.since - INTERVAL 1 DAY`;

/** Every row of a relation of leads as `seg`, `rid` and `link`; `calls` are linked calls. */
export const leadLinksSql = (leads: string, calls: string): string => `
WITH found AS (SELECT lead_id AS lead, arg_min(lead_by, CASE lead_by WHEN 'id' THEN 1 WHEN 'number' THEN 2 ELSE 3 END) AS found_by
  FROM ${calls} WHERE lead_by IS NOT NULL GROUP BY 1),
numbers AS (SELECT contact_key AS k, count(DISTINCT lead_id) AS n FROM ${leads} WHERE contact_key LIKE '+%' GROUP BY 1),
called AS (SELECT DISTINCT contact_key AS k FROM ${calls} WHERE contact_key LIKE '+%'),
mails AS (SELECT email AS k, count(DISTINCT lead_id) AS n FROM ${leads} WHERE email IS NOT NULL GROUP BY 1),
mailed AS (SELECT DISTINCT email AS k FROM ${calls} WHERE email IS NOT NULL),
ids AS (SELECT count(lead_id) > 0 AS any_id FROM ${calls})
SELECT l.seg, l.rid, coalesce(f.found_by, CASE WHEN (n.n > 1 AND c.k IS NOT NULL) OR (m.n > 1 AND d.k IS NOT NULL) THEN 'ambiguous'
  WHEN l.contact_key LIKE '+%' OR l.email IS NOT NULL OR (SELECT any_id FROM ids) THEN 'none' ELSE 'no_key' END) AS link
FROM ${leads} l LEFT JOIN found f ON f.lead = l.lead_id LEFT JOIN numbers n ON n.k = l.contact_key LEFT JOIN called c ON c.k = l.contact_key
  LEFT JOIN mails m ON m.k = l.email LEFT JOIN mailed d ON d.k = l.email`;

/**
 * Every row of a relation of deals as `seg`, `rid`, `lead_link` (its lead's own id) and `link`. A deal reaches calls by
 * its lead, by the calls that name it, or by its contact's number or address.
 */
export const dealLinksSql = (deals: string, leads: string, calls: string): string => `
WITH ${leadKeys(leads)},
converted AS (SELECT ${plainId("deal_id")} AS k, CASE WHEN count(DISTINCT lead_id) = 1 THEN min(lead_id) END AS lead FROM ${leads} WHERE deal_id IS NOT NULL GROUP BY 1),
named AS (SELECT ${plainId("deal_id")} AS k, CASE WHEN count(DISTINCT lead_id) = 1 THEN min(lead_id) END AS lead FROM ${calls} WHERE deal_id IS NOT NULL GROUP BY 1),
called AS (SELECT DISTINCT contact_key AS k FROM ${calls} WHERE contact_key LIKE '+%'),
mailed AS (SELECT DISTINCT email AS k FROM ${calls} WHERE email IS NOT NULL),
led AS (SELECT DISTINCT ${plainId("lead_id")} AS k FROM ${calls} WHERE lead_id IS NOT NULL),
met AS (SELECT d.seg, d.rid, d.lead_id, d.contact_key, d.email, coalesce(i.lead, o.lead, na.lead) AS by_id, n.lead AS by_number, m.lead AS by_mail,
    na.k IS NOT NULL OR own.k IS NOT NULL AS direct, c.k IS NOT NULL AS number_called, ma.k IS NOT NULL AS mailed,
    (n.k IS NOT NULL AND n.lead IS NULL) OR (m.k IS NOT NULL AND m.lead IS NULL) AS several
  FROM ${deals} d LEFT JOIN lead_ids i ON i.k = ${plainId("d.lead_id")} LEFT JOIN converted o ON o.k = ${plainId("d.deal_id")}
    LEFT JOIN named na ON na.k = ${plainId("d.deal_id")} LEFT JOIN led own ON own.k = ${plainId("d.lead_id")}
    LEFT JOIN lead_numbers n ON n.k = d.contact_key LEFT JOIN lead_mails m ON m.k = d.email
    LEFT JOIN called c ON c.k = d.contact_key LEFT JOIN mailed ma ON ma.k = d.email)
SELECT seg, rid, coalesce(by_id, by_number, by_mail) AS lead_link,
  CASE WHEN direct OR l.k IS NOT NULL THEN CASE WHEN direct OR by_id IS NOT NULL THEN 'id' WHEN by_number IS NOT NULL THEN 'number' ELSE 'email' END
    WHEN number_called THEN 'number' WHEN mailed THEN 'email' WHEN several THEN 'ambiguous'
    WHEN met.lead_id IS NOT NULL OR by_id IS NOT NULL OR contact_key LIKE '+%' OR email IS NOT NULL THEN 'none' ELSE 'no_key' END AS link
FROM met LEFT JOIN led l ON l.k = ${plainId("coalesce(by_id, by_number, by_mail)")}`;

/** An answer within so many days after a call of the same number or address is about that call. */
const answerDays = 7;

/**
 * Every row of a relation of surveys as `seg`, `rid`, `call_link`, `call_system` and `link`. An id counts in the
 * survey's own phone system, else where only one system has it; a number means the last answered inbound call before
 * the answer.
 */
export const surveyLinksSql = (surveys: string, calls: string): string => {
  // a date without a time of day means some time on that day
  const until =
    "CASE WHEN responded_at::TIMESTAMP = date_trunc('day', responded_at) THEN responded_at + INTERVAL 1 DAY ELSE responded_at END";
  const last = (key: string, where: string): string => `
by_${key} AS (SELECT s.seg, s.rid, arg_max(c.call_id, c.started_at) AS call, arg_max(c.system_id, c.started_at) AS sys,
    s.responded_at IS NULL AND count(*) > 1 AS several
  FROM ${surveys} s JOIN ${calls} c ON c.${key} = s.${key} AND c.direction = 'inbound' AND c.result = 'answered' AND NOT c.is_test
    AND (s.responded_at IS NULL OR (c.started_at <= ${until.replaceAll("responded_at", "s.responded_at")} AND c.started_at >= s.responded_at - INTERVAL ${answerDays} DAY))
  WHERE ${where} GROUP BY s.seg, s.rid, s.responded_at)`;
  return `
WITH wanted AS (SELECT DISTINCT call_id AS k FROM ${surveys} WHERE call_id IS NOT NULL),
ids AS (SELECT call_id AS k, list(DISTINCT system_id) AS systems FROM ${calls} WHERE call_id IN (SELECT k FROM wanted) GROUP BY 1),
conversations AS (SELECT conversation_id AS k, arg_max(call_id, started_at) AS call, arg_max(system_id, started_at) AS sys, count(DISTINCT system_id) AS n
  FROM ${calls} WHERE conversation_id IS NOT NULL GROUP BY 1),
${last("contact_key", "s.contact_key LIKE '+%'")},
${last("email", "s.email IS NOT NULL")},
met AS (SELECT s.*, i.systems, CASE WHEN list_contains(i.systems, s.system_id) THEN s.system_id WHEN len(i.systems) = 1 THEN i.systems[1] END AS id_system,
    v.call AS conv, v.sys AS conv_system, v.n > 1 AS conv_several, n.call AS num, n.sys AS num_system, coalesce(n.several, false) AS num_several,
    m.call AS mail, m.sys AS mail_system, coalesce(m.several, false) AS mail_several
  FROM ${surveys} s LEFT JOIN ids i ON i.k = s.call_id LEFT JOIN conversations v ON v.k = s.conversation_id
    LEFT JOIN by_contact_key n ON n.seg = s.seg AND n.rid = s.rid LEFT JOIN by_email m ON m.seg = s.seg AND m.rid = s.rid),
chosen AS (SELECT seg, rid, CASE WHEN id_system IS NOT NULL THEN 'id' WHEN conv IS NOT NULL AND NOT conv_several THEN 'conversation'
    WHEN num IS NOT NULL AND NOT num_several THEN 'number' WHEN mail IS NOT NULL AND NOT mail_several THEN 'email'
    WHEN len(systems) > 1 OR conv_several OR num_several OR mail_several THEN 'ambiguous'
    WHEN call_id IS NOT NULL OR conversation_id IS NOT NULL OR contact_key LIKE '+%' OR email IS NOT NULL THEN 'none' ELSE 'no_key' END AS found_by,
    call_id, id_system, conv, conv_system, num, num_system, mail, mail_system FROM met)
SELECT seg, rid, CASE found_by WHEN 'id' THEN call_id WHEN 'conversation' THEN conv WHEN 'number' THEN num WHEN 'email' THEN mail END AS call_link,
  CASE found_by WHEN 'id' THEN id_system WHEN 'conversation' THEN conv_system WHEN 'number' THEN num_system WHEN 'email' THEN mail_system END AS call_system,
  CASE found_by WHEN 'conversation' THEN 'id' ELSE found_by END AS link
FROM chosen`;
};
