export * from "./calendar";
export * from "./call";
export * from "./disposition";
export * from "./errors";
export * from "./kind";
export * from "./period";
export * from "./random";
export * from "./sql";
