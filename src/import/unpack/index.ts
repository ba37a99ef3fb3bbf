export * from "./table";
export * from "./unpack";
