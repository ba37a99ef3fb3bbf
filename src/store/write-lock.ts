/** This realm's lock manager, or null where there is none. */
export const locksHere = (): LockManager | null =>
  typeof navigator === "undefined" ? null : ((navigator as Partial<Navigator>).locks ?? null);

/**
 * Runs imports, deletions and compactions one at a time over all tabs and workers. Holding the lock also keeps a
 * hidden tab from being frozen. Without Web Locks (old browsers) the version check of a publication still protects.
 */
export function exclusively<T>(
  work: () => Promise<T>,
  {
    signal,
    locks = locksHere(),
    name = "dialbook",
  }: { signal?: AbortSignal; locks?: LockManager | null; name?: string } = {},
): Promise<T> {
  return locks ? locks.request(`${name}-write`, signal ? { signal } : {}, work) : work();
}

/** Runs the work only if nobody else holds the lock right now; null otherwise. */
export function ifNobodyWrites<T>(
  locks: LockManager,
  name: string,
  work: () => Promise<T>,
): Promise<T | null> {
  return locks.request(`${name}-write`, { ifAvailable: true }, (lock) =>
    lock ? work() : Promise.resolve(null),
  );
}
