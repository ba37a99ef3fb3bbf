import type { Dimension } from "../metrics";
import type { Settings } from "../store";

const columnsOfPeople = ["agent_id", "from_agent", "owner", "recording_ref"];
const dimensionsOfPeople: readonly Dimension[] = ["agent_id"];

/** What the workspace's policy lets lists, single calls and exports say about the people who answered. */
export interface PeopleView {
  readonly columns: ReadonlySet<string>; // hidden
  readonly dimensions: ReadonlySet<Dimension>; // hidden
  /** The row as the phone system wrote it may name anybody. */
  readonly originals: boolean;
}

/** The one place that turns the policy into what is hidden: only where people are named they are shown. */
export function peopleView({ policy }: Pick<Settings, "policy">): PeopleView {
  const named = policy === "named";
  return {
    columns: new Set(named ? [] : columnsOfPeople),
    dimensions: new Set(named ? [] : dimensionsOfPeople),
    originals: named,
  };
}
