import { useSession } from "../device";
import { liveSamples } from "../import/sample-system";
import { useWords } from "../words";

/** Says that what is shown is invented, in whole or in part. */
export function SampleNote() {
  const { t } = useWords();
  const datasets = useSession(({ data }) => data?.datasets) ?? [];
  const samples = liveSamples(datasets).length;
  if (samples === 0) return null;
  const mixed = datasets.filter(({ state }) => state === "live").length > samples;
  return <p className="sample-note">{t(mixed ? "notebook.sample_among" : "notebook.sample")}</p>;
}
