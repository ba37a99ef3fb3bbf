import { readFileSync } from "node:fs";

/** One of the small call logs that the app offers for trying out. */
export const sampleLog = (name: string): File =>
  new File([readFileSync(new URL(`../../public/samples/${name}`, import.meta.url))], name, {
    lastModified: 0,
  });

/** Text as a file. */
export const textFile = (text: string, name = "calls.csv"): File =>
  new File([text], name, { lastModified: 0 });
