import { canonical } from "./canonical";

/** SHA-256 of bytes, as 64 hex digits. */
export async function sha256(bytes: Uint8Array<ArrayBuffer> | Blob): Promise<string> {
  const data = bytes instanceof Blob ? await bytes.arrayBuffer() : bytes;
  const digest = await crypto.subtle.digest("SHA-256", data);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** SHA-256 of any value's canonical form. */
export const hashOf = (value: unknown): Promise<string> => sha256(canonical(value));
