import type { StoppedRuns } from "../../notebook";

const place = "dialbook-stopped";
const most = 200; // so many are remembered, the last ones

/** A short sign of a run: two sums over its key, of which nothing can be read. */
function signOf(key: string): string {
  let [a, b] = [0x811c9dc5, 0x9e3779b9];
  for (let i = 0; i < key.length; i += 1) {
    const code = key.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b);
  }
  return `${(a >>> 0).toString(36)}-${(b >>> 0).toString(36)}`;
}

function kept(): readonly string[] {
  try {
    return (sessionStorage.getItem(place) ?? "").split(" ").filter((sign) => sign !== "");
  } catch {
    return []; // a browser that keeps nothing
  }
}

const signs = new Set(kept());

function keep(): void {
  try {
    sessionStorage.setItem(place, [...signs].slice(-most).join(" "));
  } catch {
    // it is remembered as long as the page is
  }
}

/** What somebody stopped in this tab: it does not begin again by itself, not even after the page was loaded again. */
export const stoppedRuns: StoppedRuns = {
  has: (key) => signs.has(signOf(key)),
  add(key) {
    signs.add(signOf(key));
    keep();
  },
  delete(key) {
    if (signs.delete(signOf(key))) keep();
  },
};
