import { useCallback, useState } from "react";
import type { Drawn, DrawnMark, PickedHow } from "../../charts";
import { canLeaveOut, hasFilters, type ChartOutput } from "../../notebook";
import { useBrushing } from "../follow/use-brushing";
import { useDrill } from "../drill/use-drill";
import { say } from "../editing/editing-state";
import { NoteDialog } from "../notes/note-dialog";
import { noteOf } from "../notes/note-of";
import { useSelect } from "../notebook/use-select";
import { useWords } from "../words";
import { markCalls } from "./mark-calls";
import { MarkMenu, type AskedMark, type MarkAction } from "./mark-menu";
import { Picture } from "./picture";
import { PinnedMarks } from "./pinned-marks";

const keyOf = (mark: DrawnMark): string => JSON.stringify(mark.select);

/** A chart's picture whose marks open their calls, filter, are compared with one another, and take notes. */
export function MarkedPicture(props: {
  readonly output: ChartOutput;
  readonly drawn: Drawn;
  readonly onPick: (mark: DrawnMark, how: PickedHow) => void;
}) {
  const words = useWords();
  const { t } = words;
  const { output, drawn, onPick } = props;
  const drill = useDrill();
  const select = useSelect();
  const [asked, setAsked] = useState<AskedMark | null>(null);
  const [pins, setPins] = useState<readonly string[]>([]);
  const [noting, setNoting] = useState<DrawnMark | null>(null);
  const ask = useCallback((mark: DrawnMark, at: { readonly x: number; readonly y: number }) => {
    // what stands for no calls has nothing to be done with
    if (mark.select || (mark.opens?.length ?? 0) > 0) setAsked({ mark, ...at });
  }, []);
  const brushing = useBrushing();
  const pinned = pins.flatMap((key) => drawn.marks.find((mark) => mark.select && keyOf(mark) === key) ?? []);
  const note = noting && noteOf(noting);
  return (
    <>
      <div className="marked-picture">
        <Picture
          drawn={drawn}
          direction={words.direction}
          label={t(drawn.brush ? "brush.help" : "marks.walk", { chart: drawn.title })}
          {...brushing}
          onPick={onPick}
          onMenu={ask}
        />
        {asked ? (
          <MarkMenu asked={asked} actions={actionsOf(asked.mark)} onClose={() => setAsked(null)} />
        ) : null}
      </div>
      {pinned.length > 0 ? <PinnedMarks output={output} marks={pinned} onDrop={() => setPins([])} /> : null}
      {note ? <NoteDialog note={note} isNew onClose={() => setNoting(null)} /> : null}
    </>
  );

  function pin(key: string): void {
    setPins([key]);
    say("marks.pin_second"); // its own place is only now there, and new places are not read out
  }

  function actionsOf(mark: DrawnMark): readonly MarkAction[] {
    const chosen = mark.select;
    if (!chosen) return markCalls(words, drill, output, drawn.title, mark);
    const key = keyOf(mark);
    const [first] = pins;
    return [
      ...markCalls(words, drill, output, drawn.title, mark),
      { id: "filter", label: t("marks.filter"), run: () => select(chosen) },
      ...(chosen.period && hasFilters(chosen)
        ? [{ id: "time", label: t("marks.filter_time"), run: () => select({ ...chosen, filters: {} }) }]
        : []),
      ...(canLeaveOut(chosen)
        ? [{ id: "leave", label: t("marks.leave_out"), run: () => select(chosen, { leaveOut: true }) }]
        : []),
      ...(first === undefined || first === key
        ? [{ id: "pin", label: t("marks.pin"), run: () => pin(key) }]
        : [{ id: "compare", label: t("marks.compare"), run: () => setPins([first, key]) }]),
      ...(chosen.period ? [{ id: "note", label: t("marks.note"), run: () => setNoting(mark) }] : []),
    ];
  }
}
