import { useMemo } from "react";
import { templateGroups } from "../../notebook";
import { useWords } from "../words";
import type { LibraryItem } from "./use-library";

/** Templates under what they are for; the pinned ones first, under a heading of their own. */
export function useTemplateSections(
  items: readonly LibraryItem[],
): readonly { readonly heading: string; readonly items: readonly LibraryItem[] }[] {
  const { t } = useWords();
  return useMemo(
    () =>
      [
        { heading: t("documents.pinned"), items: items.filter(({ pinned }) => pinned) },
        ...templateGroups.map((group) => ({
          heading: t(`template.group.${group}`),
          items: items.filter((item) => item.group === group && !item.pinned),
        })),
      ].filter((section) => section.items.length > 0),
    [items, t],
  );
}
