export * from "./catalogue";
export * from "./formats";
