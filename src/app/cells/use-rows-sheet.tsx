import { useState, type ReactNode } from "react";
import { Sheet } from "../parts/sheet";
import { RowLayers } from "../rows/row-layers";
import type { Layer } from "../rows/rows-view";
import { useWords } from "../words";

/** A sheet for the calls behind what a cell shows: how it is opened, and the sheet itself, to be drawn in the cell. */
export function useRowsSheet(): {
  readonly open: (layer: Layer) => void;
  readonly sheet: ReactNode;
} {
  const { t } = useWords();
  const [layers, setLayers] = useState<readonly Layer[]>([]);
  const top = layers.at(-1);
  const sheet = (
    <Sheet
      open={layers.length > 0}
      wide={top?.kind === "rows"}
      title={top?.kind === "rows" ? top.title : t("call.title")}
      onClose={() => setLayers([])}
    >
      <RowLayers layers={layers} onChange={setLayers}>
        {null}
      </RowLayers>
    </Sheet>
  );
  return { open: (layer) => setLayers([layer]), sheet };
}
