import type { Policy } from "../import";
import type { Settings } from "./settings";

/** What a workspace decided about people: how they are kept and shown, and how small a group may be. */
export type PeopleRules = Pick<Settings, "policy" | "minimumGroup" | "ownAgent">;
export const peopleKeys = ["policy", "minimumGroup", "ownAgent"] as const;

/** One change of the policy. Who made it cannot be known on a device without accounts. */
export interface PolicyChange {
  /** Epoch ms. */
  readonly at: number;
  readonly what: "level" | "least" | "own" | "fixed" | "released";
  /** A level, a number, or the organisation whose file it was; of one's own name nothing is written down. */
  readonly from: string;
  readonly to: string;
  /** In the words of whoever changed it; '' where nothing had to be said. */
  readonly why: string;
}

/** The policy that an organisation's file fixed. */
export interface FixedPolicy {
  readonly organisation: string;
  readonly level: Policy;
  readonly least: number;
  /** Epoch ms. */
  readonly since: number;
}

export interface PolicyRecord {
  /** Null while nobody's file fixes it. */
  readonly fixed: FixedPolicy | null;
  /** In order of time; the last 500. */
  readonly log: readonly PolicyChange[];
}

/** A policy file as it was read. */
export interface PolicyFile {
  readonly organisation: string;
  readonly level: Policy;
  readonly least: number;
  /** False releases what an earlier file fixed, and leaves the settings to the workspace again. */
  readonly fixed: boolean;
  readonly why: string;
}
