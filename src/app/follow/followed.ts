import { createContext, use } from "react";
import { createStore, useStore } from "zustand";
import type { CellOutput } from "../../notebook";

/** What cells show while somebody draws over a chart. */
export interface Followed {
  /** Shown instead of what the cells have found, by their ids. */
  readonly outputs: ReadonlyMap<string, CellOutput>;
  /** Cells that cannot follow and wait until the brush is let go of. */
  readonly resting: ReadonlySet<string>;
}

const nothing: Followed = { outputs: new Map(), resting: new Set() };

/** Outside of React, so that a move of the pointer draws only the figures that change, not the page. */
export const followed = createStore<Followed>(() => nothing);

/** Shows other rows in a picture that stands, null what it was drawn with; false where they do not fit it. */
export type FollowPicture = (output: CellOutput | null) => boolean;

const pictures = new Map<string, Set<FollowPicture>>();

/** A cell's picture follows from now on, until the function that this returns is called. */
export function followPicture(cellId: string, picture: FollowPicture): () => void {
  const own = pictures.get(cellId) ?? new Set();
  pictures.set(cellId, own.add(picture));
  return () => {
    own.delete(picture);
    if (own.size === 0) pictures.delete(cellId);
  };
}

/** Cells whose figures follow by themselves; of the others only their pictures do. */
const figures: ReadonlySet<string> = new Set(["scorecard", "metric", "dispositions", "table"]);

function move(cellId: string, output: CellOutput | null): boolean {
  const own = [...(pictures.get(cellId) ?? [])];
  const fits = own.map((picture) => picture(output));
  return output !== null && fits.every(Boolean) && (own.length > 0 || figures.has(output.kind));
}

const same = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((id) => b.has(id));

/** Shows these outputs by the ids of their cells; a cell without one, or with one that does not fit, waits meanwhile. */
export function showFollowed(found: readonly (readonly [string, CellOutput | null])[]): void {
  const outputs = new Map<string, CellOutput>();
  const waiting = new Set<string>();
  for (const [id, output] of found) {
    if (output && move(id, output)) outputs.set(id, output);
    else waiting.add(id);
    if (!output) move(id, null);
  }
  const { resting } = followed.getState();
  followed.setState({ outputs, resting: same(resting, waiting) ? resting : waiting });
}

/** All cells show what they have found. */
export function restFollowed(): void {
  for (const id of pictures.keys()) move(id, null);
  followed.setState(nothing);
}

/** Nothing waits any longer, but what followed stays until its cell has found the same itself. */
export const holdFollowed = (): void => followed.setState({ resting: nothing.resting });

/** A cell shows what it has found. */
export function forgetFollowed(cellId: string): void {
  const { outputs } = followed.getState();
  if (!outputs.has(cellId)) return;
  move(cellId, null);
  followed.setState({ outputs: new Map([...outputs].filter(([id]) => id !== cellId)) });
}

/** The cell that something is part of. */
export const CellPlace = createContext<string | null>(null);

/** A part of what this part's cell shows while it follows: undefined while it does not. */
export function useFollowed<T>(part: (output: CellOutput) => T | null): T | null | undefined {
  const id = use(CellPlace);
  return useStore(followed, ({ outputs }) => {
    const output = id === null ? undefined : outputs.get(id);
    return output && part(output);
  });
}
