// Adds up Vitest's JSON reports: node sum.mjs <folder> <exit status of the run>
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const [folder, status] = process.argv.slice(2);
let passed = 0;
let failed = 0;
for (const name of readdirSync(folder).filter((each) => each.endsWith(".json"))) {
  const report = JSON.parse(readFileSync(join(folder, name), "utf8"));
  passed += report.numPassedTests;
  failed += report.numFailedTests;
  // A file that could not be run at all has no tests to count.
  failed += report.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  ).length;
}
const last = existsSync(join(folder, "steps"))
  ? readFileSync(join(folder, "steps"), "utf8").trim().split("\n").at(-1)
  : "start";
if (status !== "0" && failed === 0) {
  failed = 1;
  console.log(`the step "${last}" failed`);
}
console.log(`${passed} passed, ${failed} failed`);
