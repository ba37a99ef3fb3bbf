import type { Page } from "playwright-core";

/**
 * Writes files into the page's own folder of this origin, or a folder in it: their handles are as real as those of a
 * picked folder.
 */
export async function deviceFiles(
  page: Page,
  files: Readonly<Record<string, string>>,
  folder?: string,
): Promise<void> {
  await page.evaluate(
    async ([all, name]) => {
      const root = await navigator.storage.getDirectory();
      const place = name === undefined ? root : await root.getDirectoryHandle(name, { create: true });
      for (const [file, text] of Object.entries(all)) {
        const writable = await (await place.getFileHandle(file, { create: true })).createWritable();
        await writable.write(text);
        await writable.close();
      }
    },
    [files, folder] as const,
  );
}
