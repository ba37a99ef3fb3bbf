import type { Damage } from "./types";

/** What an open store tells of its own accord. */
export type StoreEvent =
  /** Another tab has opened a newer format: this one is closed for good and must be reloaded. */
  | { readonly type: "outdated" }
  /** Another tab has erased the workspace. */
  | { readonly type: "erased" }
  /** Another tab, of an older build, keeps the database from opening. */
  | { readonly type: "blocked" }
  | { readonly type: "damaged"; readonly damage: Damage }
  /** Changed here or in another tab. */
  | { readonly type: "settings" | "benchmarks" }
  | { readonly type: "notebook"; readonly id: string };
