import { existsSync } from "node:fs";
import type { TestProject } from "vitest/node";
import { dist } from "./dist";
import { serve } from "./serve";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the built app under its real headers. */
    readonly site: string;
  }
}

/** Serves the built app to every end-to-end test; a test that stops its server starts its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(`${dist}/index.html`)) throw new Error("the app is not built: run `npm run build` first");
  const site = await serve(dist);
  project.provide("site", site.url);
  return () => site.stop();
}
