import type { Option } from "../parts/select";

/** Every time zone this browser knows, UTC first. */
export const zones: readonly Option<string>[] = ["UTC", ...Intl.supportedValuesOf("timeZone")]
  .filter((zone, i, all) => all.indexOf(zone) === i)
  .map((zone) => ({ id: zone, label: zone.replaceAll("_", " ") }));
