/** A number in [0, 1) that nobody can foresee, for the ids of new cells. */
export const random = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;
