import { shortSign } from "../../base";
import type { StoppedRuns } from "../../notebook";

const place = "dialbook-stopped";
const most = 200; // so many are remembered, the last ones

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
  has: (key) => signs.has(shortSign(key)),
  add(key) {
    signs.add(shortSign(key));
    keep();
  },
  delete(key) {
    if (signs.delete(shortSign(key))) keep();
  },
};
