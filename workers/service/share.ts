import { nameHeader, sharedCache } from "../../src/app/service-messages";

/** Where the page goes on once the files are here, and where it says that they could not be kept. */
const taken = "/#/data";
const refused = "/?share=failed#/data";

/**
 * Keeps what was shared with the app on this device and sends the page to where it opens it. Text that was shared
 * becomes a file, as a table copied out of a spreadsheet is.
 */
export async function keepShared(request: Request): Promise<Response> {
  try {
    const form = await request.formData();
    const cache = await caches.open(sharedCache);
    const files = form.getAll("files").filter((entry) => entry instanceof File);
    const text = form.get("text");
    if (files.length === 0 && typeof text === "string" && text.trim() !== "")
      files.push(new File([text], "shared.txt", { type: "text/plain" }));
    for (const file of files) {
      const headers = {
        "Content-Type": file.type || "application/octet-stream",
        [nameHeader]: encodeURIComponent(file.name),
      };
      await cache.put(`/shared/${crypto.randomUUID()}`, new Response(file, { headers }));
    }
    return redirect(taken);
  } catch {
    await caches.delete(sharedCache); // no room: half of what was shared is not kept either
    return redirect(refused);
  }
}

const redirect = (to: string): Response => Response.redirect(new URL(to, location.origin).href, 303);
