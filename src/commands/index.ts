export * from "./commands";
export * from "./keys";
export * from "./label-of";
export * from "./types";
