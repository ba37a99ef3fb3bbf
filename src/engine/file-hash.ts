import { sha256 } from "../store";

const part = 64 * 1024 * 1024;

/**
 * What a file is recognised by: its SHA-256, or for a file over 64 MiB the SHA-256 of its parts' hashes, since a browser
 * hashes only what is in memory.
 */
export async function fileHash(file: Blob): Promise<string> {
  if (file.size <= part) return sha256(file);
  let hashes = "";
  for (let at = 0; at < file.size; at += part) hashes += await sha256(file.slice(at, at + part));
  return sha256(new TextEncoder().encode(hashes));
}
