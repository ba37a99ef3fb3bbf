/**
 * SQL: seconds of business time (Monday to Friday, between the opening hours in force) from Monday 5 January 1970
 * to a local timestamp. The difference of two of them is the business time between two instants.
 */
export function businessSeconds(at: string): string {
  const days = `((${at})::DATE - DATE '1970-01-05')`;
  const open = "getvariable('business_open_min') * 60";
  const close = "getvariable('business_close_min') * 60";
  const today = `least(greatest(epoch((${at}) - date_trunc('day', ${at})) - ${open}, 0), ${close} - ${open})`;
  return `((${days} // 7 * 5 + least(${days} % 7, 5)) * (${close} - ${open}) + CASE WHEN ${days} % 7 < 5 THEN ${today} ELSE 0 END)`;
}
