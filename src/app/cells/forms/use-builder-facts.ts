import { use } from "react";
import { builderFacts, type BuilderFacts } from "../../../notebook";
import { useDevice, useSession } from "../../device";
import { NotebookContext } from "../../notebook/notebook-context";
import { notebookSettings, paramsOf } from "../../params";
import { useAsked } from "../../use-asked";

/** What the calls of the open notebook's period and filters can tell; null until that is known. */
export function useBuilderFacts(): BuilderFacts | null {
  const notebook = use(NotebookContext);
  const { engine } = useDevice();
  const ready = useSession((session) => session.engine === "ready");
  const version = useSession(({ data }) => data?.version ?? 0);
  const settings = useSession((session) => session.settings);
  const benchmarks = useSession((session) => session.benchmarks);
  const looked = notebook && {
    period: notebook.period,
    filters: notebook.view.filters,
    params: paramsOf(settings),
    settings: notebookSettings(settings, benchmarks),
  };
  const key = ready && looked ? JSON.stringify([version, looked]) : null;
  return useAsked(key, async (signal) => {
    if (!looked) throw new Error("asked without a notebook");
    return builderFacts(engine, looked, { signal });
  }).value;
}
