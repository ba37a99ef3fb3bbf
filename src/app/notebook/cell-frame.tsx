import { memo, useDeferredValue, useEffect, useLayoutEffect, useRef, type ReactNode } from "react";
import { Button } from "react-aria-components";
import { useStore } from "zustand";
import type { Cell, CellKindId, CellStatus, OutputOf } from "../../notebook";
import { useSession } from "../device";
import { CellPlace, followed, forgetFollowed } from "../follow/followed";
import type { CellViewProps } from "../cells/cell-view-props";
import { cellViews } from "../cells/views";
import { Boundary } from "../parts/boundary";
import { NotFilteredBy } from "../parts/not-filtered-by";
import { Problem } from "../parts/problem";
import { openEditors } from "../sql/open-editors";
import { useWords } from "../words";
import { useNotebook } from "./notebook-context";
import { useCellStatus } from "./watched-runner";
import type { PlaceElement } from "../editing/use-place";

/** The place of one cell: its last result stays, dimmed, until the new one is there; errors stay inside. */
export function CellFrame(props: {
  readonly cell: Cell;
  readonly observe: (element: Element, cellId: string) => () => void;
  /** Where it can be edited: what makes its element a place to work on, what is around it, and its form. */
  readonly element?: PlaceElement;
  readonly chrome?: ReactNode;
  readonly editor?: ReactNode;
}) {
  const { cell, observe } = props;
  const { runner } = useNotebook();
  const { t } = useWords();
  const now = useCellStatus(runner, cell.id);
  // What is drawn follows in pieces, so that the page answers meanwhile; until then the cell is not done.
  const status = useDeferredValue(now);
  const state = now === status || isBusy(now) ? now.state : "running";
  const frame = useRef<HTMLElement>(null);
  useEffect(() => (frame.current ? observe(frame.current, cell.id) : undefined), [observe, cell.id]);
  // The editor of SQL says at its place what is wrong.
  const toldInEditor = useStore(openEditors, ({ open }) => cell.kind === "sql" && open.has(cell.id));
  const version = useSession(({ data }) => data?.version ?? 0);
  const busy = isBusy({ state });
  // An output of earlier data says so even before the runner has heard of the new ones.
  const older = status.dataVersion !== null && status.dataVersion !== version;
  const following = useStore(followed, ({ outputs }) => outputs.has(cell.id));
  const resting = useStore(followed, (state) => state.resting.has(cell.id));
  // What followed a brush gives way to what was counted, before that is painted.
  useLayoutEffect(() => {
    if (!busy) forgetFollowed(cell.id);
  }, [busy, status.output, cell.id]);
  const outdated = status.output !== null && !status.stopped && (busy || older || state === "stale");
  return (
    <section
      {...props.element}
      ref={frame}
      className={`cell cell-${cell.kind}`}
      data-cell={cell.id}
      data-state={state}
      data-outdated={(outdated && !following) || undefined}
      data-following={following || undefined}
      data-resting={resting || undefined}
      data-editing={props.editor ? true : undefined}
      aria-busy={busy || older}
    >
      {props.chrome}
      {outdated ? (
        <p className="updating small" role="status">
          {t(busy || older ? "cell.updating" : "cell.outdated")}
        </p>
      ) : null}
      {resting ? <p className="follows-later small">{t("follow.later")}</p> : null}
      {status.stopped ? (
        <p className="note row" role="status">
          {t("cell.stopped")}{" "}
          <Button className="button" onPress={() => runner.runner.retry(cell.id)}>
            {t("command.cell-again")}
          </Button>
        </p>
      ) : null}
      {state === "error" && status.error && !toldInEditor ? (
        <Problem
          error={status.error}
          action={{ label: t("cell.error.again"), run: () => runner.runner.retry(cell.id) }}
        />
      ) : null}
      {props.editor}
      <div className="cell-content">
        <Boundary of={status.output}>
          <CellPlace value={cell.id}>
            <View cell={cell} status={status} />
          </CellPlace>
        </Boundary>
      </div>
      {/* Of a scorecard only the volume is meant, which says so itself. */}
      <NotFilteredBy dimensions={cell.kind === "scorecard" ? [] : status.notFilteredBy} />
    </section>
  );
}

const isBusy = ({ state }: Pick<CellStatus, "state">): boolean => state === "running" || state === "queued";

interface ViewProps {
  readonly cell: Cell;
  readonly status: CellStatus;
}

const View = memo(function View({ cell, status }: ViewProps): ReactNode {
  const Drawn = cellViews[cell.kind] as unknown as (props: CellViewProps<CellKindId>) => ReactNode;
  const output = status.output?.kind === cell.kind ? (status.output as OutputOf<CellKindId>) : null;
  return <Drawn cell={cell} status={status} output={output} />;
});
