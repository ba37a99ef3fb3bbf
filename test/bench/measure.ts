import { readdirSync, readFileSync } from "node:fs";

/** Several timings of one thing, in milliseconds. */
export interface Timing {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly runs: number;
}

/** Summarises timings given in milliseconds. */
export function timing(times: readonly number[]): Timing {
  const sorted = [...times].sort((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  const median = ((sorted[Math.floor(half)] ?? NaN) + (sorted[Math.ceil(half)] ?? NaN)) / 2;
  return { median, min: sorted[0] ?? NaN, max: sorted.at(-1) ?? NaN, runs: sorted.length };
}

/** Runs something a few times, after one run that does not count, and times it. */
export async function time(run: () => Promise<unknown>, runs = 5, warmUps = 1): Promise<Timing> {
  for (let i = 0; i < warmUps; i++) await run();
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  return timing(times);
}

/** Resident bytes of the largest renderer process on a profile; 0 where the system does not tell (not Linux). */
export function rendererMemory(profile: string): number {
  let largest = 0;
  for (const id of processes()) {
    const command = read(`/proc/${id}/cmdline`);
    if (!command.includes("--type=renderer") || !isBelow(id, profile)) continue;
    const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(read(`/proc/${id}/status`))?.[1] ?? 0);
    largest = Math.max(largest, kilobytes * 1024);
  }
  return largest;
}

/** The highest memory of the renderer while something runs, in bytes, looked at every 50 ms. */
export async function peakMemory<T>(
  profile: string,
  run: () => Promise<T>,
): Promise<{ value: T; peak: number }> {
  let peak = rendererMemory(profile);
  const watch = setInterval(() => (peak = Math.max(peak, rendererMemory(profile))), 50);
  try {
    const value = await run();
    return { value, peak: Math.max(peak, rendererMemory(profile)) };
  } finally {
    clearInterval(watch);
  }
}

/** Whether a process or one of its parents was started on the profile. */
function isBelow(id: string, profile: string): boolean {
  for (
    let each = id;
    each !== "0" && each !== "";
    each = /PPid:\s+(\d+)/.exec(read(`/proc/${each}/status`))?.[1] ?? ""
  ) {
    if (read(`/proc/${each}/cmdline`).includes(`--user-data-dir=${profile}`)) return true;
  }
  return false;
}

const processes = (): readonly string[] => {
  try {
    return readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
};

const read = (path: string): string => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return ""; // the process has ended
  }
};
