const day = 86_400_000;

/** Seconds of a stretch of local time (epoch ms of the wall clock) that fall on each day, `YYYY-MM-DD`. */
export function secondsByDay(from: number, to: number): { readonly day: string; readonly seconds: number }[] {
  const found: { day: string; seconds: number }[] = [];
  for (let at = Math.floor(from / day) * day; at < to; at += day) {
    const seconds = (Math.min(to, at + day) - Math.max(from, at)) / 1000;
    found.push({ day: new Date(at).toISOString().slice(0, 10), seconds });
  }
  return found;
}
