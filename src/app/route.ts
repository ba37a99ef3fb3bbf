import { useSyncExternalStore } from "react";
import { commandPages as pages, type CommandPage as Page } from "../commands";

export type { Page };

/** Where the reader is. `query` is the notebook's view state, as its codec writes it. */
export interface Route {
  readonly page: Page | "unknown";
  /** The notebook's id; `overview` when none is named. */
  readonly notebook: string;
  readonly query: string;
  /** What is meant on the page: an entry of the glossary; empty when none is named. */
  readonly item: string;
}

/** Reads the part of the address after `#`: `/notebook/overview?period=month`, `/data`. */
export function readRoute(hash: string): Route {
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?", 2);
  const [first = "", second] = path.split("/");
  if (first === "") return { page: "notebook", notebook: "overview", query, item: "" };
  const page = pages.find((known) => known === first) ?? "unknown";
  return {
    page,
    notebook: page === "notebook" ? (second ?? "overview") : "overview",
    query,
    item: second ?? "",
  };
}

/** The address of a page. */
export function address(
  page: Page,
  options: { readonly notebook?: string; readonly query?: string; readonly item?: string } = {},
): string {
  const path =
    page === "notebook"
      ? `notebook/${options.notebook ?? "overview"}`
      : options.item
        ? `${page}/${options.item}`
        : page;
  return `#/${path}${options.query ? `?${options.query}` : ""}`;
}

const subscribe = (listener: () => void) => {
  window.addEventListener("hashchange", listener);
  window.addEventListener("popstate", listener);
  return () => {
    window.removeEventListener("hashchange", listener);
    window.removeEventListener("popstate", listener);
  };
};

let last: { hash: string; route: Route } | null = null;
const current = (): Route => {
  const { hash } = window.location;
  if (last?.hash !== hash) last = { hash, route: readRoute(hash) };
  return last.route;
};

/** The route, kept up to date. */
export const useRoute = (): Route => useSyncExternalStore(subscribe, current);

/** Goes to an address of this app; `replace` leaves no trace for Back. */
export function go(to: string, how: "push" | "replace" = "push"): void {
  if (to === window.location.hash) return;
  if (how === "push") window.history.pushState(null, "", to);
  else window.history.replaceState(null, "", to);
  window.dispatchEvent(new PopStateEvent("popstate"));
}
