import { columnsOfPeople, type Dimension, type PeopleScope } from "../metrics";
import type { Settings } from "../store";

const dimensionsOfPeople: readonly Dimension[] = ["agent_id"];

/** What the workspace's policy lets lists, single calls, figures and exports say about the people who work here. */
export interface PeopleView {
  readonly columns: ReadonlySet<string>; // hidden in lists and single calls
  readonly dimensions: ReadonlySet<Dimension>; // hidden: nothing is grouped by them
  /** The row as the phone system wrote it may name anybody. */
  readonly originals: boolean;
  /** What figures may tell; null where people are shown by name. */
  readonly scope: PeopleScope | null;
}

/** The policy as a text: what was found out under another one is asked for anew. */
export const policyText = ({
  policy,
  minimumGroup,
  ownAgent,
}: Pick<Settings, "policy" | "minimumGroup" | "ownAgent">): string =>
  JSON.stringify([policy, minimumGroup, ownAgent]);

/** The one place that turns the policy into what is hidden: only where people are named everything is shown. */
export function peopleView({
  policy,
  minimumGroup,
  firstWeekday,
}: Pick<Settings, "policy" | "minimumGroup" | "firstWeekday">): PeopleView {
  const named = policy === "named";
  return {
    columns: new Set(named ? [] : columnsOfPeople),
    dimensions: new Set(policy === "teams_only" ? dimensionsOfPeople : []),
    originals: named,
    // whoever sees their own figures must not find those of too few others by taking them away
    scope: named
      ? null
      : {
          crowd: policy === "own_only" ? minimumGroup + 1 : minimumGroup,
          least: minimumGroup,
          weekStart: firstWeekday,
        },
  };
}

/** What is said of an address that filters by values which are not there: a policy hides them, or nobody knows them. */
export const lostFiltersKey = (policy: Settings["policy"], lost: readonly Dimension[]) =>
  policy !== "named" && lost.every((dimension) => dimensionsOfPeople.includes(dimension))
    ? "notebook.hidden_filters"
    : "notebook.lost_filters";

/** Whether a name is one that this workspace gave: nobody is known by it elsewhere. */
export const isPseudonym = (person: string): boolean => /^P-[0-9A-F]{8}$/.test(person);
