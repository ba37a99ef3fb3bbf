import { AppError } from "../../base";
import { cubed, NotCubed, sameFilter, dimensions, type Dimension } from "../../metrics";
import { dependencies, runCell, runs } from "../outputs";
import { resolvePeriod } from "../period";
import { withSelection } from "../selection";
import type { Cell, CellOutput, RunContext } from "../types";
import { between, daysAsked, daysIn } from "./days-asked";
import type { BrushSpan, Following, FollowInput } from "./follow-types";
import { askedApart, heldCell } from "./held";

/** Cubes are asked for before anybody has begun to draw: whatever else is asked goes first. */
const idle = 8;

type Context = Omit<RunContext, "sql">;

/**
 * Makes ready what cells need to follow a brush: each is run for the whole of what can be brushed and for its ends, and
 * what it asks is asked by day (and by hour of the week) as well. From these sums the cell's own run is answered for any
 * other span: there is no second way of counting. Verdicts are not shown on the way, so nothing is judged.
 */
export async function prepareFollow(input: FollowInput): Promise<Following> {
  const { sql, view, base, covered, settings, params, dataVersion, signal } = input;
  const spans = [...input.spans, ...between(input.spans)];
  const cells = input.cells.filter((cell) => runs(cell)).map((cell) => heldCell(cell, input));
  const apart = cells.map(askedApart);
  const viewOf = (span: BrushSpan) => withSelection(view, span, base, { drawn: true });
  const contextOf = (span: BrushSpan): Context => {
    const { period, compare, filters } = viewOf(span);
    const resolved = resolvePeriod(period, compare, covered, settings.weekStart);
    const nothing = { values: {}, tables: null, above: new Map<string, CellOutput>() };
    return { period: resolved, filters, params, settings, dataVersion, signal, judged: false, ...nothing };
  };
  const timed = spans.some(({ period }) => period !== undefined);
  const cubes = cubed(sql, {
    dims: dimensions.filter(
      (dimension) => apart.includes(dimension) || spans.some((span) => isTouched(dimension, span)),
    ),
    range: timed ? daysAsked(input) : null,
    ask: { signal, priority: idle },
  });
  function isTouched(dimension: Dimension, span: BrushSpan): boolean {
    const { filters } = viewOf(span);
    return span.filters[dimension] !== undefined || !sameFilter(filters[dimension], view.filters[dimension]);
  }

  const resting = new Set(cells.map(({ id }) => id));
  const learn = async (cell: Cell): Promise<boolean> => {
    if (dependencies(cell).some((name) => !name.startsWith("view."))) return false;
    let follows = false;
    for (const span of spans) {
      const context = contextOf(span);
      const found = await attempt(cell, { ...context, sql: cubes.learning(daysIn(context.period)) });
      follows ||= found !== null;
    }
    return follows;
  };
  for (const cell of cells) {
    if (!(await learn(cell))) continue;
    resting.delete(cell.id);
    input.onCell?.(cell.id);
  }
  return {
    resting,
    get bytes() {
      return cubes.bytes;
    },
    async at(span) {
      const context = { ...contextOf(span), sql: cubes.knowing };
      const following = cells.filter(({ id }) => !resting.has(id));
      const outputs = await Promise.all(following.map((cell) => attempt(cell, context)));
      return new Map(
        following.flatMap(({ id }, i): [string, CellOutput][] => {
          const output = outputs[i];
          return output ? [[id, output]] : [];
        }),
      );
    },
  };
}

/** A cell's output; null where there is none without asking, or where it would say why it has none. */
async function attempt(cell: Cell, context: RunContext): Promise<CellOutput | null> {
  try {
    return await runCell(cell, context);
  } catch (error) {
    if (error instanceof NotCubed || (error instanceof AppError && !context.signal.aborted)) return null;
    throw error;
  }
}
