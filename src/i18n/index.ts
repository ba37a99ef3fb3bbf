export * from "./catalogue";
export * from "./formats";
export * from "./messages";
export * from "./translator";
