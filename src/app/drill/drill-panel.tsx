import { useDevice, useSession } from "../device";
import { Sheet } from "../parts/sheet";
import { RowLayers } from "../rows/row-layers";
import type { Layer } from "../rows/rows-view";
import { useWords } from "../words";
import { useBackThrough } from "./use-back-through";

const none: readonly Layer[] = [];

/** The calls behind a number or a mark, from the side, and over them one call and its contact's history. */
export function DrillPanel() {
  const { session } = useDevice();
  const { t } = useWords();
  const layers = useSession((state) => state.drill) ?? none;
  const top = layers.at(-1);
  const back = useBackThrough(layers.length, (depth) =>
    session.setState(({ drill }) => ({ drill: depth === 0 ? null : (drill?.slice(0, depth) ?? null) })),
  );
  return (
    <Sheet
      open={top !== undefined}
      wide={top?.kind === "rows"}
      title={top?.kind === "rows" ? top.title : t("call.title")}
      onClose={() => back(0)}
    >
      <RowLayers
        layers={layers}
        onChange={(next) =>
          next.length < layers.length ? back(next.length) : session.setState({ drill: next })
        }
      >
        {null}
      </RowLayers>
    </Sheet>
  );
}
