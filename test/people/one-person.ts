import { schema, lineage } from "../../src/base";
import { buildVersion } from "../../src/engine/build-version";
import type { PeopleGuard } from "../../src/engine/people-guard";
import { factViews } from "../../src/metrics";
import { openDuckDb, type TestDuckDb } from "../duckdb";
import { dataset, segment, stateOf } from "../engine/states";
import { load } from "../metrics/relations";

const solo = "Quirinius Vexelbrook";
const mate = "Oda Zwetschge";
const red = ["Xaver Rotbart", "Yrsa Rotfuchs", "Zeno Rothaar", "Wanda Rotkehl"];
const blue = ["Ansgar Blaufeld", "Berta Blauregen", "Curt Blaumeise", "Dagny Blaustern", "Egon Blautopf", "Frieda Blauwal"]; // prettier-ignore

/** Who works here: two in the team *duo*, four in *red*, six in *blue*. */
export const everybody = [solo, mate, ...red, ...blue];
export const own = mate;
/** What the phone system calls them by beside their names. */
export const extensions = everybody.map((_, i) => `ext-77${31 + i}`);

/** What somebody could be judged by, of one call. */
interface Work {
  readonly talk_s: number;
  readonly hold_s: number;
  readonly wrap_s: number;
  readonly ring_s: number;
  readonly duration_s: number;
  readonly disposition: string;
  readonly tags: readonly string[];
  readonly transferred: boolean;
  readonly escalated: boolean;
  readonly resolved: boolean;
  readonly score: number;
  /** Whether somebody took it up; only dials are told apart by it. */
  readonly reached: boolean;
}

interface Call {
  readonly name: string;
  readonly at: string;
  readonly queue: string | null;
  readonly campaign: string | null;
  readonly team: string;
  readonly work: Work;
}

const usual: Work = {
  talk_s: 100,
  hold_s: 10,
  wrap_s: 20,
  ring_s: 5,
  duration_s: 130,
  disposition: "not_interested",
  tags: [],
  transferred: false,
  escalated: false,
  resolved: true,
  score: 5,
  reached: true,
};
const odd: Work = {
  talk_s: 4711,
  hold_s: 613,
  wrap_s: 877,
  ring_s: 41,
  duration_s: 5324,
  disposition: "do_not_call",
  tags: ["deal_closed", "callback_requested"],
  transferred: true,
  escalated: true,
  resolved: false,
  score: 1,
  reached: false,
};

const teamOf = (name: string): string =>
  name === solo || name === mate ? "duo" : red.includes(name) ? "red" : "blue";
const day = (d: number): string => `2026-11-${String(d).padStart(2, "0")}`;

/**
 * Calls of four weeks of November 2026; on Mondays seven of them work. One of *duo* is alone from seven to half past, after
 * one on Mondays, on Sundays, in all of the third week, in the queue *vip* and in the campaign *c-vip*. `swapped`: what
 * came of seven of that person's calls changes places with what came of another seven of theirs, of which likewise nothing may be told apart; nothing else differs.
 */
function calls(swapped: boolean): readonly Call[] {
  const all: Call[] = [];
  const add = (name: string, at: string, more: Partial<Call> = {}): void => {
    all.push({ name, at, queue: "sales", campaign: null, team: teamOf(name), work: usual, ...more });
  };
  /** One odd call and a usual one, of the same person, in two places. */
  const pair = (one: { at: string } & Partial<Call>, other: { at: string } & Partial<Call>): void => {
    add(solo, one.at, { ...one, work: swapped ? usual : odd });
    add(solo, other.at, { ...other, work: swapped ? odd : usual });
  };
  for (const d of [2, 3, 4, 5, 6, 9, 10, 11, 12, 13, 23, 24, 25, 26, 27])
    for (const [i, name] of everybody.entries())
      if (d % 7 !== 2 || name === solo || blue.includes(name))
        for (const hour of ["09:05", "09:40", "10:05", "10:40", "11:05", "11:40"]) {
          const work = { ...usual, talk_s: 100 + 7 * i, resolved: i % 3 > 0, score: 3 + (i % 3) };
          const at = `${day(d)} ${hour}:${String(i).padStart(2, "0")}`;
          add(name, at, { queue: hour < "10:30" ? "sales" : "support", work });
          if (hour < "10") add(name, `${day(d)} ${hour}:${30 + i}`, { queue: null, campaign: "c-all", work: { ...work, reached: i % 2 > 0 } }); // prettier-ignore
        }
  for (const d of [3, 4, 5, 6, 10, 11, 12, 13])
    for (const [i, name] of [solo, ...blue.slice(0, 5)].entries()) {
      add(name, `${day(d)} 08:1${i}:00`, { queue: "support" });
      add(name, `${day(d)} 10:3${i}:00`, { queue: "small" });
      add(name, `${day(d)} 10:2${i}:00`, { queue: null, campaign: "c-small" });
      if (name === solo && d !== 3) add(name, `${day(d)} 07:10:00`, { queue: "support" });
    }
  add(solo, `${day(15)} 13:00:00`);
  add(solo, `${day(4)} 10:33:00`, { queue: "vip" });
  add(solo, `${day(5)} 10:23:00`, { queue: null, campaign: "c-vip" });
  pair({ at: `${day(4)} 10:31:00`, queue: "vip" }, { at: `${day(4)} 10:32:00`, queue: "small" });
  pair({ at: `${day(3)} 07:10:00`, queue: "support" }, { at: `${day(3)} 08:10:30`, queue: "support" });
  pair({ at: `${day(8)} 13:00:00` }, { at: `${day(2)} 13:00:00` });
  pair({ at: `${day(15)} 13:10:00` }, { at: `${day(9)} 13:10:00` });
  pair({ at: `${day(17)} 13:00:00` }, { at: `${day(23)} 13:00:00` });
  pair(
    { at: `${day(4)} 10:34:00`, queue: "small" },
    { at: `${day(4)} 10:34:30`, queue: "small", team: "red" },
  );
  pair(
    { at: `${day(5)} 10:21:00`, queue: null, campaign: "c-vip" },
    { at: `${day(5)} 10:22:00`, queue: null, campaign: "c-small" },
  );
  return all;
}

const lines: Readonly<Record<string, string>> = { vip: "+49301", small: "+49302", sales: "+49303", support: "+49304" }; // prettier-ignore

function rowsOf(swapped: boolean) {
  const all = calls(swapped);
  const rows = all.map(({ name, at, queue, campaign, team, work }, i) => {
    const { score: _, reached, ...judged } = work;
    const inbound = campaign === null;
    const answered = inbound || reached;
    const result = answered ? "answered" : "no_answer";
    return {
      ...judged,
      call_id: `c${i}`,
      contact_key: `+4940${10_000 + i}`,
      agent_id: name,
      started_at: at,
      direction: inbound ? "inbound" : "outbound",
      queue,
      campaign,
      team,
      company_number: queue === null ? null : (lines[queue] ?? null),
      country: everybody.indexOf(name) % 2 > 0 ? "DE" : "AT",
      result,
      result_code: result,
      disposition_code: work.disposition,
      tag_codes: work.tags,
      reason: "billing",
      wait_s: inbound ? 12 : null,
      recording_ref: `rec/${name}/${i}.wav`,
      src_file: `${name}.csv`,
    };
  });
  // in each half-hour somebody is lost: they have no agent
  const lost = [2, 3, 4, 5, 6, 9, 10, 11, 12, 13].map((d, i) => ({
    call_id: `l${d}`,
    contact_key: `+4950${d}`,
    started_at: `${day(d)} 10:17:00`,
    direction: "inbound",
    queue: "sales",
    result: i % 2 > 0 ? "abandoned" : "missed",
    wait_s: 60 + 40 * i,
  }));
  const surveys = all.map(({ at, work }, i) => ({
    response_id: `r${i}`,
    call_id: `c${i}`,
    contact_key: `+4940${10_000 + i}`,
    responded_at: at,
    question: "How was it?",
    score: work.score,
    scale_min: 1,
    scale_max: 5,
  }));
  const agent_time = everybody.map((name, i) => ({
    entry_id: `t${i}`,
    agent_id: name,
    work_date: "2026-11-04",
    staffed_s: 20_000 + i,
    idle_s: 3000 + i,
    aux_s: 60,
  }));
  return { calls: [...rows, ...lost], surveys, agent_time };
}

/** A database that shows these calls as a policy lets it; null shows them by name. */
export async function oneAlone(
  guard: Pick<PeopleGuard, "level" | "typed"> | null,
  swapped: boolean,
): Promise<TestDuckDb> {
  const db = await openDuckDb(["ATTACH ':memory:' AS a", "ATTACH ':memory:' AS s", "ATTACH ':memory:' AS t"]);
  await load(db, rowsOf(swapped));
  const kinds = { a: "calls", s: "surveys", t: "agent_time" } as const;
  for (const [alias, kind] of Object.entries(kinds)) {
    const extra = kind === "calls" ? ", agent_id || ' at ext-7731' AS src_agent" : "";
    await db.query(`CREATE TABLE ${alias}.${kind} AS SELECT *${extra} FROM ${kind}`);
  }
  const segments = Object.entries(kinds).map(([alias, kind]) =>
    segment(alias, ["test"], {
      kind,
      columns: [
        ...[...schema[kind], ...lineage].map(({ name }) => name),
        ...(kind === "calls" ? ["src_agent"] : []),
      ],
    }),
  );
  const state = stateOf({ datasets: [dataset("test", { systemId: "golden" })], segments });
  await buildVersion(
    db,
    state,
    (id) => id,
    factViews,
    guard && { ...guard, least: 5, own, key: "a key", weekStart: 1 },
  );
  return db;
}
