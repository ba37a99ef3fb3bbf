import type { Brushable, MarkSelection } from "../../charts";
import type { Cell, CellOutput, Following, FollowInput } from "../../notebook";
import { apart, together } from "./apart";
import { holdFollowed, restFollowed, showFollowed } from "./followed";

/** What a follower asks of the notebook that is open. */
export interface FollowerOptions {
  /** The cells on the screen, or so many screens away, that follow this brush, without the one that is drawn over. */
  cells(drawnOver: string, brush: Brushable, screens: number): readonly Cell[];
  prepare(input: Pick<FollowInput, "cells" | "spans" | "signal">): Promise<Following>;
}

/** Lets the cells of a notebook follow what is drawn over one of its charts. */
export interface Follower {
  /** Somebody comes near a chart that can be drawn over. */
  near(cellId: string, brush: Brushable): void;
  /** What is drawn over it; null once it is given up. */
  move(cellId: string, brush: Brushable, selection: MarkSelection | null): void;
  /** It was let go of: what is shown stays until the cells have been counted. */
  done(): void;
  close(): void;
}

interface Ready {
  readonly brush: Brushable;
  readonly stop: AbortController;
  /** By the ids of their cells, one after the other, as they become ready. */
  readonly following: Map<string, Following>;
}

/** So many charts are kept ready, the last that somebody came near, and for cells so many screens around. */
const kept = 3;
const around = 0.5;

/** Milliseconds after which what was let go of is given up, if no cell has begun to count by then. */
const patience = 5000;

const idle = (run: () => void): void =>
  "requestIdleCallback" in window
    ? void requestIdleCallback(run, { timeout: 400 })
    : void setTimeout(run, 50);

/** Everything that a brush can ask for, and the smallest areas at its ends. */
export function spansOf({ columns, rows, select }: Brushable): readonly MarkSelection[] {
  const [x, y] = [columns.length - 2, rows.length - 2];
  return [
    select({ x: [0, x], y: [0, y] }),
    select({ x: [0, 0], y: [0, 0] }),
    select({ x: [x, x], y: [y, y] }),
  ];
}

/** A scorecard asks much: the pictures beside it do not wait for it. */
const quickFirst = (cells: readonly Cell[]): readonly Cell[] =>
  cells.toSorted((a, b) => Number(a.kind === "scorecard") - Number(b.kind === "scorecard"));

/** What all of them have for a span; those that fail have nothing. */
async function outputsAt(
  following: readonly Following[],
  span: MarkSelection,
): Promise<ReadonlyMap<string, CellOutput>> {
  const none: ReadonlyMap<string, CellOutput> = new Map();
  const found = await Promise.all(following.map((one) => one.at(span).catch(() => none)));
  return new Map(found.flatMap((outputs) => [...outputs]));
}

/** Follows one gesture after the other: at most one answer a frame, and the last one is always shown. */
export function createFollower({ cells, prepare }: FollowerOptions): Follower {
  const chartsNear = new Map<Brushable, Ready>();
  let ready: Ready | null = null;
  /** The cells that somebody sees while drawing; null before it is known. Only these are answered. */
  let seen: readonly Cell[] | null = null;
  let drawnOver = "";
  let wanted: MarkSelection | null = null;
  let shown = false;
  let busy = false;
  let frame = 0;
  let held = 0;

  const near = (cellId: string, brush: Brushable): void => {
    if (ready?.brush === brush) return;
    const known = chartsNear.get(brush);
    if (known) {
      ready = known;
      return;
    }
    const others = cells(cellId, brush, around);
    const mine: Ready = {
      brush,
      stop: new AbortController(),
      following: new Map(),
    };
    ready = mine;
    chartsNear.set(brush, mine);
    for (const [first, old] of [...chartsNear].slice(0, -kept)) {
      old.stop.abort();
      chartsNear.delete(first);
    }
    const { signal } = mine.stop;
    const make = async (): Promise<void> => {
      for (const cell of quickFirst(others)) {
        if (signal.aborted) return;
        // One that cannot be made ready waits: letting go counts it anew.
        const made = await prepare({ cells: apart(cell), spans: spansOf(brush), signal }).catch(() => null);
        if (made) mine.following.set(cell.id, made);
        if (ready === mine && wanted) schedule();
      }
    };
    idle(() => void make());
  };
  /** Other cells are seen now. */
  const scrolled = (): void => {
    seen = null;
    if (wanted) schedule();
  };
  const watch = (drawing: boolean): void => {
    if (drawing) addEventListener("scroll", scrolled, { passive: true, capture: true });
    else removeEventListener("scroll", scrolled, { capture: true });
  };
  const schedule = (): void => {
    if (frame === 0 && !busy) frame = requestAnimationFrame(() => void show());
  };
  const show = async (): Promise<void> => {
    frame = 0;
    const [span, from] = [wanted, ready];
    if (!span) {
      if (shown) restFollowed();
      shown = false;
      return;
    }
    if (!from || from.following.size === 0) return;
    seen ??= cells(drawnOver, from.brush, 0);
    const here = seen;
    busy = true;
    const found = await outputsAt(
      here.flatMap(({ id }) => from.following.get(id) ?? []),
      span,
    );
    busy = false;
    if (wanted && ready === from) {
      showFollowed(here.map((cell) => [cell.id, together(cell, found)] as const));
      shown = true;
    }
    if (wanted !== span) schedule();
  };
  return {
    near,
    move(cellId, brush, selection) {
      clearTimeout(held);
      near(cellId, brush);
      drawnOver = cellId;
      watch(selection !== null);
      if (!selection) seen = null;
      wanted = selection;
      schedule();
    },
    done() {
      watch(false);
      cancelAnimationFrame(frame);
      frame = 0;
      wanted = null;
      seen = null;
      if (!shown) return;
      shown = false;
      holdFollowed();
      held = window.setTimeout(restFollowed, patience);
    },
    close() {
      watch(false);
      cancelAnimationFrame(frame);
      clearTimeout(held);
      for (const { stop } of chartsNear.values()) stop.abort();
      chartsNear.clear();
      ready = null;
      wanted = null;
      if (shown) restFollowed();
    },
  };
}
