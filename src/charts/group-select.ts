import { rest } from "./disposition-order";
import type { GroupSpec } from "./group-types";
import type { MarkSelection } from "./types";

/** More values than this are no filter that anybody could read. */
const mostNamed = 40;

/** Which calls a group's mark stands for; null where no filter says it. */
export function groupSelect(
  { by, restOf = [] }: Pick<GroupSpec, "by" | "restOf">,
  group: string,
): MarkSelection | null {
  if (by === "half-hour" || by === "day" || by === "interval") return null;
  if (group === rest)
    return restOf.length > 0 && restOf.length <= mostNamed ? { filters: { [by]: restOf } } : null;
  return { filters: { [by]: [by === "hour" ? String(Number(group)) : group] } };
}
