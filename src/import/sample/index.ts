export * from "./options";
export { sampleKinds, type SampleKind } from "./row";
export * from "./sample-chunks";
export * from "./sample-files";
