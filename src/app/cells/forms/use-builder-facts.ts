import { use, useState } from "react";
import { builderFacts, type BuilderFacts } from "../../../notebook";
import { useDevice, useSession } from "../../device";
import { NotebookContext } from "../../notebook/notebook-context";
import { notebookSettings, paramsOf } from "../../params";
import { useAsked } from "../../use-asked";

/**
 * What the calls of the open notebook's period and filters can tell; null until that is known, and outside a notebook,
 * where nothing is ever asked (`asked` says which). The last answer stays until the next one is there.
 */
export function useBuilderFacts(): { readonly facts: BuilderFacts | null; readonly asked: boolean } {
  const [kept, setKept] = useState<BuilderFacts | null>(null);
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
  const { value } = useAsked(key, async (signal) => {
    if (!looked) throw new Error("asked without a notebook");
    return builderFacts(engine, looked, { signal });
  });
  if (value && value !== kept) setKept(value);
  return { facts: value ?? kept, asked: looked !== null };
}
