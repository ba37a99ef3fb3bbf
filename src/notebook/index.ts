export * from "./cell-kinds";
export * from "./input-dimension";
export * from "./metric-groups";
export * from "./read";
export * from "./templates";
export * from "./types";
export * from "./write";
