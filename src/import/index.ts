export * from "./types";
export * from "./inspect";
export * from "./preview";
export * from "./load";
export * from "./profiles";
export { openDoubts } from "./map/doubts";
export { canonicalTargets, type Target } from "./map/targets";
export * from "./sample";
export * from "./unpack";
