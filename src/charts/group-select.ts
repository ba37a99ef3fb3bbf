import { rest } from "./disposition-order";
import type { GroupBy, MarkSelection } from "./types";

/** Which calls a group's mark stands for; null where no filter says it. */
export function groupSelect(by: GroupBy, group: string): MarkSelection | null {
  if (group === rest || by === "half-hour" || by === "day" || by === "interval") return null;
  return { filters: { [by]: [by === "hour" ? String(Number(group)) : group] } };
}
