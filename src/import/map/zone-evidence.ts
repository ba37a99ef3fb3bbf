/** The offset of an IANA zone at an instant, in minutes; null for an unknown zone. */
export function offsetMinutes(zone: string, epochMs: number): number | null {
  try {
    const parts = new Intl.DateTimeFormat("en-US", {
      timeZone: zone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric",
    }).formatToParts(epochMs); // prettier-ignore
    const part = (type: string): number => Number(parts.find((p) => p.type === type)?.value);
    const wall = Date.UTC(
      part("year"),
      part("month") - 1,
      part("day"),
      part("hour"),
      part("minute"),
      part("second"),
    );
    return Math.round((wall - Math.floor(epochMs / 1000) * 1000) / 60_000);
  } catch {
    return null;
  }
}

/** The zone of this device: what is proposed when a file says nothing. */
export const deviceZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";

const iso = (text: string): number => Date.parse(`${text.replace(" ", "T").replace(/\.\d+$/, "")}Z`);

/**
 * The zone in which a file's local column was written, by evidence: among the zones it names (the most frequent
 * first) and this device's, the one that turns its UTC column into its local one in every row.
 */
export function zoneByEvidence(
  utc: readonly string[],
  local: readonly string[],
  named: readonly string[],
): string | null {
  const counts = new Map<string, number>();
  for (const zone of named) if (zone) counts.set(zone, (counts.get(zone) ?? 0) + 1);
  const candidates = [...counts].sort((a, b) => b[1] - a[1]).map(([zone]) => zone);
  const rows = utc.flatMap((text, i) => {
    const [at, wall] = [iso(text), iso(local[i] ?? "")];
    return Number.isNaN(at) || Number.isNaN(wall) ? [] : [{ at, minutes: Math.round((wall - at) / 60_000) }];
  });
  const fits = (zone: string): boolean =>
    rows.length > 0 && rows.every((row) => offsetMinutes(zone, row.at) === row.minutes);
  return (
    [...candidates, deviceZone()].find(fits) ??
    candidates.find((zone) => !/^(Etc\/)?(UTC|GMT)$/.test(zone) && offsetMinutes(zone, 0) !== null) ??
    null
  );
}
