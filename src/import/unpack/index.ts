export * from "./table";
export * from "./unpack";
export * from "./pasted";
