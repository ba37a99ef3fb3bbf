import { importFile } from "./import-file";
import { importText, reopen } from "./weekly";
import { boardOf, periodsOf } from "./metrics";
import { handOut, putNotebook, stateOf } from "./stored";

/** What the benchmark asks of this page, which runs the product's own layers in a real browser. */
export const bench = { boardOf, handOut, importFile, importText, periodsOf, putNotebook, reopen, stateOf };
export type Bench = typeof bench;

Object.assign(globalThis, { bench });
