import { strictness } from "../../store";
import { useSession } from "../device";
import { sampleSystem } from "../import/sample-system";
import { datasetTitle } from "../pages/dataset-title";
import { useWords } from "../words";

/** Titles of the datasets that hold more of people than the policy would keep now; invented people do not count. */
export function useEarlierNames(): readonly string[] {
  const words = useWords();
  const policy = useSession(({ settings }) => settings.policy);
  const datasets = useSession(({ data }) => data?.datasets) ?? [];
  return datasets
    .filter(
      ({ people = "named", systemId }) =>
        strictness(people) < strictness(policy) && systemId !== sampleSystem,
    )
    .map((dataset) => datasetTitle(words, dataset));
}
