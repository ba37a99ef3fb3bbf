import type { Period } from "../../../../src/base";
import type { Answers, Follower } from "./answers";

/** Somebody who answers what the charts ask while an area is drawn. */
export interface Side {
  /** The pointer has come to the chart: what can be made ready is. */
  enter(): Promise<void>;
  /** The area is this period now, as of move `seq`; answers come by `show`, late ones not at all. */
  move(period: Period, seq: number): void;
  /** Ends once nothing is under way any more. */
  rest(): Promise<void>;
  close(): void;
}

/** What a side is given to show its answers with. */
export type Show = <F extends Follower>(chart: F, rows: Answers[F], period: Period, seq: number) => void;
