import { AppError } from "../base";
import type { Context } from "./context";
import { changesBetween, leastRange, loosens } from "./policy-rules";
import type { FixedPolicy, PeopleRules, PolicyChange, PolicyFile, PolicyRecord } from "./policy-types";
import { seal, unseal, type Row } from "./seal";
import type { Settings } from "./settings";
import { viewsWithoutNames } from "./views";
import { read, write } from "./write";

/** The workspace's policy on people: the one way to change it, and what was changed. */
export interface PolicyStore {
  get(): Promise<PolicyRecord>;
  /**
   * Changes the policy. `policy_reason` where it would show more and says no reason, `policy_fixed` where an
   * organisation's file fixes it, `policy_least` where a group is no number of people.
   */
  change(patch: Partial<PeopleRules>, why: string, at: number): Promise<PolicyRecord>;
  /** Takes an organisation's file: what it says holds, and stays until another file says otherwise. */
  take(file: PolicyFile, at: number): Promise<PolicyRecord>;
}

const empty: PolicyRecord = { fixed: null, log: [] };
const kept = 500; // changes

export function policyStore({ db, channel }: Context, settings: () => Promise<Settings>): PolicyStore {
  const get = async (): Promise<PolicyRecord> => {
    const row = await read(db, ["meta"], () => db.meta.get("policy"));
    return row ? unseal("meta", row as Row<PolicyRecord>) : empty;
  };
  const put = async (
    rules: PeopleRules,
    fixed: FixedPolicy | null,
    changes: readonly PolicyChange[],
  ): Promise<PolicyRecord> => {
    const { log } = await get();
    const record: PolicyRecord = { fixed, log: [...log, ...changes].slice(-kept) };
    const row = await seal("meta", "policy", record);
    const rows = await Promise.all(
      Object.entries(rules).map(([key, value]) => seal<unknown>("settings", key, value)),
    );
    const unnamed = rules.policy === "named" ? [] : await viewsWithoutNames({ db });
    // one transaction: no change without its entry. What was worked out under the old policy goes with it.
    await write(db, ["settings", "cache", "views"], async () => {
      await db.views.bulkPut(unnamed);
      await db.meta.put(row);
      await db.settings.bulkPut(rows);
      await db.cache.clear();
    });
    channel.post({ type: "settings" });
    return record;
  };
  return {
    get,
    async change(patch, why, at) {
      const [{ policy, minimumGroup, ownAgent }, { fixed }] = await Promise.all([settings(), get()]);
      const now: PeopleRules = { policy, minimumGroup, ownAgent };
      const next: PeopleRules = { ...now, ...patch };
      const { from, to } = leastRange;
      if (!Number.isInteger(next.minimumGroup) || next.minimumGroup < from || next.minimumGroup > to)
        throw new AppError("policy_least", { from, to });
      const changes = changesBetween(now, next, { at, why: why.trim().slice(0, 500) });
      if (changes.length === 0) return get();
      if (fixed && changes.some(({ what }) => what !== "own"))
        throw new AppError("policy_fixed", { organisation: fixed.organisation });
      if (loosens(now, next) && why.trim() === "") throw new AppError("policy_reason");
      return put(next, fixed, changes);
    },
    async take({ organisation, level, least, fixed, why }, at) {
      const [{ policy, minimumGroup, ownAgent }, { fixed: before }] = await Promise.all([settings(), get()]);
      const now: PeopleRules = { policy, minimumGroup, ownAgent };
      const next: PeopleRules = { policy: level, minimumGroup: least, ownAgent };
      const releases = before !== null && !fixed;
      if ((loosens(now, next) || releases) && why === "") throw new AppError("policy_reason");
      const mark: PolicyChange = {
        at,
        what: fixed ? "fixed" : "released",
        from: before?.organisation ?? "",
        to: organisation,
        why,
      };
      return put(next, fixed ? { organisation, level, least, since: at } : null, [
        mark,
        ...changesBetween(now, next, { at, why }),
      ]);
    },
  };
}
