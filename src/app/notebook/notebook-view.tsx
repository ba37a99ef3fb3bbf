import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { openingView, resolvePeriod, type CoveredSpan, type Notebook, type ViewState } from "../../notebook";
import type { Dimension } from "../../metrics";
import { useDevice, useSession } from "../device";
import type { NotebookEditor } from "../documents/notebook-editor";
import type { DocumentInfo } from "../documents/use-document";
import { useFollower } from "../follow/use-follower";
import { useWords } from "../words";
import { notebookSettings, paramsOf } from "../params";
import { lostFiltersKey } from "../people";
import { address, go, type Route } from "../route";
import { Cells } from "./cells";
import type { DataFacts } from "./data-facts";
import { useKeptState } from "./kept-states";
import { lastDay } from "./period-name";
import { NotebookContext, type OpenNotebook } from "./notebook-context";
import { useControls } from "./use-controls";
import { viewAt, viewQuery } from "./view-address";
import { watchedRunner, type WatchedRunner } from "./watched-runner";

interface NotebookViewProps {
  readonly document: Notebook;
  readonly edit: NotebookEditor;
  readonly info: DocumentInfo;
  readonly facts: DataFacts;
  readonly covered: CoveredSpan;
  readonly route: Route;
}

/** An open notebook: its view comes from the address, its results from a runner. */
export function NotebookView(props: NotebookViewProps) {
  return useKeptState(props.route.query) ? <Viewed {...props} /> : null;
}

function Viewed(props: NotebookViewProps) {
  const { document, edit, info, facts, covered, route } = props;
  const { store, session } = useDevice();
  const settings = useSession((session) => session.settings);
  const base = useMemo(
    () => openingView(document, covered, settings.firstWeekday),
    [document, covered, settings.firstWeekday],
  );
  const { view, lost } = useMemo(
    () => viewAt(document, route.query, base, facts.lookup, settings.policy !== "named"),
    [document, route.query, base, facts, settings.policy],
  );
  const period = useMemo(
    () => resolvePeriod(view.period, view.compare, covered, settings.firstWeekday),
    [view, covered, settings.firstWeekday],
  );
  useEffect(() => {
    const [last, known] = [lastDay(period.period), covered.to.slice(0, 10)];
    session.setState({ lookedAt: last < known ? last : known });
  }, [session, period, covered]);
  const runner = useRunner(info.held ? null : document, view, covered);
  const follower = useFollower(document, view, base, covered);
  const open = useMemo<OpenNotebook | null>(() => {
    const id = route.notebook;
    const setView = (next: ViewState) => {
      const query = viewQuery(store, document, next, base, facts.lookup);
      go(address("notebook", { notebook: id, query }));
    };
    const shared = { id, document, edit, info, view, base, setView, period, covered, facts, follower };
    return runner && { ...shared, runner };
  }, [store, document, edit, info, view, base, period, covered, facts, runner, follower, route.notebook]);
  useControls(open);
  const shown = useUnhurried(open);
  if (!shown) return null;
  return (
    <NotebookContext value={shown}>
      <LostFilters dimensions={lost} />
      <Cells />
    </NotebookContext>
  );
}

/**
 * What the cells are drawn with: another view reaches them in pieces between which the page answers, as does the first
 * look at a notebook; an edit reaches them at once, for the focus goes with it.
 */
function useUnhurried(open: OpenNotebook | null): OpenNotebook | null {
  const late = useDeferredValue(open, null);
  const sameText = late?.document === open?.document && late?.runner === open?.runner;
  return late === null || sameText ? late : open;
}

/** Says which filters of an address this device does not know: more is shown than was linked to. */
function LostFilters(props: { readonly dimensions: readonly Dimension[] }) {
  const { t, f, maybe } = useWords();
  const policy = useSession(({ settings }) => settings.policy);
  if (props.dimensions.length === 0) return null;
  const names = f.list(props.dimensions.map((dimension) => maybe(`dimension.${dimension}`)));
  return <p className="banner note">{t(lostFiltersKey(policy, props.dimensions), { dimensions: names })}</p>;
}

/** The runner of this notebook, told of everything it follows. */
function useRunner(document: Notebook | null, view: ViewState, covered: CoveredSpan): WatchedRunner | null {
  const { engine, store, tables } = useDevice();
  const settings = useSession((session) => session.settings);
  const ready = useSession((session) => session.engine === "ready");
  const dataVersion = useSession(({ data }) => data?.version ?? 0);
  const benchmarks = useSession((session) => session.benchmarks);
  const [watched, setWatched] = useState<WatchedRunner | null>(null);
  useEffect(() => {
    const made = watchedRunner(engine, store, tables);
    setWatched(made);
    return () => {
      setWatched(null);
      made.runner.close();
    };
  }, [engine, store, tables]);
  useEffect(() => {
    if (!document) return; // it waits for the word to run
    watched?.runner.set({
      document,
      view,
      covered,
      dataVersion,
      ready,
      params: paramsOf(settings),
      manual: settings.manualSql,
      settings: notebookSettings(settings, benchmarks),
    });
  }, [watched, document, view, covered, dataVersion, ready, settings, benchmarks]);
  return watched;
}
