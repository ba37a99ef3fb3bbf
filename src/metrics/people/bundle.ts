import { shownApart } from "../small-groups";

/** The people behind each value of something, told apart without being named. */
export type Crews = ReadonlyMap<string, ReadonlySet<string>>;

/** Everybody behind some of the values. */
export function united(crews: Crews, values: Iterable<string>): ReadonlySet<string> {
  const all = new Set<string>();
  for (const value of values) for (const one of crews.get(value) ?? []) all.add(one);
  return all;
}

/**
 * The values of which nothing is told apart: those with fewer people than `crowd`, and as many of the next smallest as
 * it takes for the lot of them to be enough people. So the rest never gives a single one of them away: a total less
 * everything that is told is a figure of at least `crowd` people. `seeds` are among them in any case; `sizes` says which
 * are the smallest where it is not for these crews to say.
 */
export function bundle(
  crews: Crews,
  crowd: number,
  seeds: ReadonlySet<string> = new Set(),
  sizes?: ReadonlyMap<string, number>,
): ReadonlySet<string> {
  const sizeOf = ([value, crew]: readonly [string, ReadonlySet<string>]): number =>
    sizes?.get(value) ?? crew.size;
  const bySize = [...crews]
    .filter(([, crew]) => crew.size > 0)
    .sort((a, b) => sizeOf(a) - sizeOf(b) || (a[0] < b[0] ? -1 : 1));
  const few = new Set(
    bySize.filter(([value, crew]) => crew.size < crowd || seeds.has(value)).map(([value]) => value),
  );
  if (few.size === 0) return few;
  for (const [value] of bySize) {
    if (united(crews, few).size >= crowd) break;
    few.add(value);
  }
  return few;
}

/** Single people's rows that are not told: those of fewer than `least`, and never one left out alone. */
export function untoldPeople(
  groups: readonly { readonly group: string; readonly n: number }[],
  least: number,
): ReadonlySet<string> {
  const bySize = groups.toSorted((a, b) => a.n - b.n || (a.group < b.group ? -1 : 1));
  const shown = new Set(shownApart(bySize, ({ n }) => n, least));
  return new Set(bySize.filter((one) => !shown.has(one)).map(({ group }) => group));
}
