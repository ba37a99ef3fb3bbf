/** The one source of the policy under which Dialbook runs: the server, the static host and the service worker read it. */
const directives: Readonly<Record<string, string>> = {
  "default-src": "'none'",
  "script-src": "'self' 'wasm-unsafe-eval'",
  "worker-src": "'self'",
  "connect-src": "'self'",
  "style-src": "'self'",
  "img-src": "'self' data: blob:",
  "font-src": "'self'",
  "manifest-src": "'self'",
  "object-src": "'none'",
  "base-uri": "'none'",
  "form-action": "'none'",
  "frame-ancestors": "'none'",
};

const withheld = [
  "browsing-topics",
  "camera",
  "display-capture",
  "geolocation",
  "hid",
  "idle-detection",
  "microphone",
  "payment",
  "serial",
  "usb",
];

/** The Content-Security-Policy as one header value. */
export const contentSecurityPolicy = Object.entries(directives)
  .map(([name, sources]) => `${name} ${sources}`)
  .join("; ");

/** Headers of every response, by their names; a worker is only bound by those of its own script. */
export const securityHeaders: Readonly<Record<string, string>> = {
  "Content-Security-Policy": contentSecurityPolicy,
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": withheld.map((feature) => `${feature}=()`).join(", "),
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

/** Cache-Control of a path: names under /assets/ carry a hash of their content and never change. */
export const cacheControl = (path: string): string =>
  path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";

/** The same headers in the `_headers` format of static hosts. */
export function headersFile(): string {
  const lines = Object.entries(securityHeaders).map(([name, value]) => `  ${name}: ${value}`);
  return [
    "/*",
    ...lines,
    "/assets/*",
    `  Cache-Control: ${cacheControl("/assets/")}`,
    ...["/", "/index.html", "/service.worker.js", "/manifest.webmanifest"].flatMap((path) => [
      path,
      `  Cache-Control: ${cacheControl(path)}`,
    ]),
    "",
  ].join("\n");
}
