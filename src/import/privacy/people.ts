/** How people are protected: the workspace's policy, applied while rows are imported. */
export const policies = ["named", "pseudonyms", "own_only", "teams_only"] as const;
export type Policy = (typeof policies)[number];

export interface People {
  readonly policy: Policy;
  /** Key of the pseudonyms in force; '' where there are none. */
  readonly key: string;
  /** Whose own data are kept under `own_only`; null: nobody's. */
  readonly own: string | null;
}

/** Everybody by name. */
export const everybody: People = { policy: "named", key: "", own: null };
