/** Seconds beyond which a duration is doubted, and within which a time of day may pass midnight. */
export const fourHours = 14_400;

/** SQL for a call's data-quality flags (VARCHAR[], NULL when there are none). */
export function callFlags(
  durations: readonly string[],
  moments: readonly string[],
  timesOnly: boolean,
): string {
  const any = (conditions: readonly string[]): string => conditions.join(" OR ") || "false";
  const flag = (name: string, condition: string): string => `CASE WHEN ${condition} THEN '${name}' END`;
  const flags = [
    [
      "negative",
      any([...durations.map((d) => `${d}_raw < 0`), ...moments.map((m) => `${m}_time < start_at`)]),
    ],
    ["implausible", any(durations.map((d) => `${d}_raw > ${fourHours}`))],
    ["unreadable", any(durations.map((d) => `(${d}_raw IS NULL AND w_${d} NOT IN ('-', '--'))`))],
    ["zero_length", "result = 'answered' AND talk_s = 0"],
    ["ambiguous_hour", "twice > 0"],
    ["skipped_hour", "twice < 0"],
    ["midnight_rollover", timesOnly ? any(moments.map((m) => `${m}_time > ${m}_at`)) : "false"],
  ] as const;
  const list = ["replace(w_dq_flags, ',', '|')", ...flags.map(([name, condition]) => flag(name, condition))];
  const some = ["w_dq_flags IS NOT NULL", ...flags.map(([, condition]) => condition)];
  // few rows have any: only they are written
  return `CASE WHEN ${some.join(" OR ")} THEN string_split(nullif(concat_ws('|', ${list.join(", ")}), ''), '|') END`;
}
