import type { ClockKind } from "../../import";
import type { Words } from "../words";

/** How times are written and in which zone they are shown; UTC in UTC is said once. */
export function clockWords(
  { t }: Pick<Words, "t">,
  { clock, zone }: { readonly clock: ClockKind; readonly zone: string },
): readonly string[] {
  const written = t(`systems.clock.${clock}`);
  return clock === "utc" && /^(Etc\/)?(UTC|GMT)$/.test(zone)
    ? [written]
    : [written, `\u2068${zone.replaceAll("_", " ")}\u2069`];
}
