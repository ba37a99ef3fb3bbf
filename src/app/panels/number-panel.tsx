import { useState } from "react";
import { useDevice, useSession } from "../device";
import { useBackThrough } from "../drill/use-back-through";
import { Sheet } from "../parts/sheet";
import { RowLayers } from "../rows/row-layers";
import type { Layer } from "../rows/rows-view";
import { useWords } from "../words";
import { NumberDetail } from "./number-detail";

/** How a number was counted, from the side, and under it the rows behind it, one row, a contact's history. */
export function NumberPanel() {
  const { session } = useDevice();
  const { t } = useWords();
  const number = useSession((state) => state.number);
  const [layers, setLayers] = useState<readonly Layer[]>([]);
  const top = layers.at(-1);
  const leave = (depth: number) => {
    if (depth === 0) session.setState({ number: null });
    setLayers((all) => all.slice(0, Math.max(0, depth - 1)));
  };
  const back = useBackThrough(number ? 1 + layers.length : 0, leave);
  const name = number ? t(`metric.${number.result.value.metric}`) : "";
  const title = !top
    ? name
    : top.kind === "rows"
      ? top.title
      : t(top.kind === "call" ? "call.title" : "call.row");
  return (
    <Sheet open={number !== null} wide={top?.kind === "rows"} title={title} onClose={() => back(0)}>
      {number ? (
        <RowLayers
          layers={layers}
          onChange={(next) => (next.length < layers.length ? back(1 + next.length) : setLayers(next))}
        >
          <NumberDetail
            number={number}
            onOpen={(rows, part) =>
              setLayers([...layers, { kind: "rows", rows, title: t("rows.title", { metric: name, part }) }])
            }
            onLeave={() => leave(0)}
          />
        </RowLayers>
      ) : null}
    </Sheet>
  );
}
