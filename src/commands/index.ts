export * from "./commands";
export * from "./keys";
export * from "./types";
