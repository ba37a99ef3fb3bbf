import type { Page } from "playwright-core";
import { afterEach } from "vitest";
import { launch, type Browser, type LaunchOptions } from "./app";
import { folder, type Folder } from "./made-files";
import { wordsOf, type Words } from "./steps";

/** A browser on the app for one test, with a folder for its files. */
export interface Workspace {
  readonly browser: Browser;
  readonly page: Page;
  readonly words: Words;
  readonly files: Folder;
}

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

/** Runs a step when the test is over, whatever its end. */
export const afterwards = (step: () => unknown): void => void undo.push(step);

/** A new browser with an empty profile, at the app's first page; gone after the test. */
export async function workspace(site: string, options: LaunchOptions = {}): Promise<Workspace> {
  const browser = await launch(options);
  afterwards(() => browser.dispose());
  const files = folder();
  afterwards(files.remove);
  return { browser, files, page: await browser.open(site), words: wordsOf() };
}
