import { securityHeaders } from "../headers";

/** The response under the strict headers, whatever its host sent; itself where it carries them already. */
export function strict(response: Response): Response {
  const missing = Object.entries(securityHeaders).filter(
    ([name, value]) => response.headers.get(name) !== value,
  );
  if (missing.length === 0 || response.type === "error" || response.type === "opaqueredirect")
    return response;
  const headers = new Headers(response.headers);
  for (const [name, value] of missing) headers.set(name, value);
  const { status, statusText } = response;
  return new Response(response.body, { status, statusText, headers });
}
