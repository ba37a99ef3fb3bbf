import { useMemo } from "react";
import { useStore } from "zustand";
import { metricIds } from "../../metrics";
import { followedQuery } from "../../notebook";
import { cellControls } from "../commands/cell-controls";
import { useLibrary } from "../documents/use-library";
import { cellTitle } from "../editing/cell-title";
import { editing } from "../editing/editing-state";
import { address, go, useRoute } from "../route";
import { useWords } from "../words";

/** Something that the palette goes to. */
export interface Destination {
  readonly id: string;
  readonly group: "cells" | "notebooks" | "metrics";
  readonly label: string;
  readonly go: () => void;
}

/** The cells of the notebook that is open, every notebook, and every metric in the glossary. */
export function useDestinations(): readonly Destination[] {
  const words = useWords();
  const { own, templates } = useLibrary();
  const { query } = useRoute();
  const cells = useStore(cellControls, (controls) => controls?.document.cells);
  return useMemo(
    () => [
      ...(cells ?? [])
        .filter(({ kind }) => kind !== "input")
        .map((cell): Destination => ({
          id: `cell/${cell.id}`,
          group: "cells",
          label: cellTitle(words, cell),
          go: () => editing.setState({ wanted: cell.id }),
        })),
      ...[...(own ?? []), ...templates].map(({ id, title }): Destination => ({
        id: `notebook/${id}`,
        group: "notebooks",
        label: title === "" ? words.t("documents.untitled") : title,
        go: () => go(address("notebook", { notebook: id, query: followedQuery(query) })),
      })),
      ...metricIds.map((id): Destination => ({
        id: `metric/${id}`,
        group: "metrics",
        label: words.t(`metric.${id}`),
        go: () => go(address("glossary", { item: id })),
      })),
    ],
    [words, own, templates, cells, query],
  );
}
