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
    "replace(w_dq_flags, ',', '|')",
    flag(
      "negative",
      any([...durations.map((d) => `${d}_raw < 0`), ...moments.map((m) => `${m}_time < start_at`)]),
    ),
    flag("implausible", any(durations.map((d) => `${d}_raw > ${fourHours}`))),
    flag("unreadable", any(durations.map((d) => `(w_${d} NOT IN ('-', '--') AND ${d}_raw IS NULL)`))),
    flag("zero_length", "result = 'answered' AND talk_s = 0"),
    flag("ambiguous_hour", "twice > 0"),
    flag("skipped_hour", "twice < 0"),
    flag("midnight_rollover", timesOnly ? any(moments.map((m) => `${m}_time > ${m}_at`)) : "false"),
  ];
  return `string_split(nullif(concat_ws('|', ${flags.join(", ")}), ''), '|')`;
}
