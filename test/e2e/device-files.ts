import type { Page } from "playwright-core";

/** Writes files into the page's own folder of this origin, whose handles are as real as those of a picked folder. */
export async function deviceFiles(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate(async (all) => {
    const folder = await navigator.storage.getDirectory();
    for (const [name, text] of Object.entries(all)) {
      const writable = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await writable.write(text);
      await writable.close();
    }
  }, files);
}
