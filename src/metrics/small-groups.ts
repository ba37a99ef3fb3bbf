/**
 * The groups that may be shown apart: those of at least `least` calls. Where that leaves out one alone, the smallest
 * of the others goes with it: what one was could be told from the whole.
 */
export function shownApart<G>(groups: readonly G[], sizeOf: (group: G) => number, least: number): G[] {
  const fits = groups.filter((group) => sizeOf(group) >= least);
  if (groups.length - fits.length !== 1 || fits.length === 0) return fits;
  const smallest = fits.reduce((a, b) => (sizeOf(b) < sizeOf(a) ? b : a));
  return fits.filter((group) => group !== smallest);
}
