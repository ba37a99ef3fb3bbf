import type { Locator, Page } from "playwright-core";

/** A file made in the test. */
export interface MadeFile {
  readonly name: string;
  readonly mimeType: string;
  readonly text: string;
}

/** Drops made files on an element, as a person drags them from a folder. */
export async function drop(target: Locator, files: readonly MadeFile[]): Promise<void> {
  const transfer = await target.page().evaluateHandle((made) => {
    const data = new DataTransfer();
    for (const { name, mimeType, text } of made) data.items.add(new File([text], name, { type: mimeType }));
    return data;
  }, files);
  for (const type of ["dragenter", "dragover", "drop"])
    await target.dispatchEvent(type, { dataTransfer: transfer });
  await transfer.dispose();
}

/** Chooses files from disk in the dialog that `press` opens. */
export async function choose(
  page: Page,
  press: () => Promise<void>,
  paths: readonly string[],
): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), press()]);
  await chooser.setFiles([...paths]);
}
