import { useEffect, useMemo, useState } from "react";
import { readNotebook, templates, type TemplateGroup } from "../../notebook";
import type { NotebookRecord } from "../../store";
import { useDevice, useSession } from "../device";
import { useWords } from "../words";
import { documentsOf } from "./documents";

/** A notebook as the library lists it: one of the store, or a template. */
export interface LibraryItem {
  readonly id: string;
  readonly own: boolean;
  readonly title: string;
  /** Its Markdown, for the search. */
  readonly text: string;
  /** The question that a template answers; empty for own ones. */
  readonly about: string;
  readonly pinned: boolean;
  /** What a template is for; null for own ones. */
  readonly group: TemplateGroup | null;
  /** Epoch ms; 0 for templates. */
  readonly updatedAt: number;
  readonly trashedAt: number | null;
  /** Title of the template it was made from. */
  readonly from: string | null;
}

export interface Library {
  /** Pinned first, then newest; null until they are read. */
  readonly own: readonly LibraryItem[] | null;
  readonly templates: readonly LibraryItem[];
  readonly trash: readonly LibraryItem[];
}

/** Every notebook of this device and every template, kept up to date. */
export function useLibrary(): Library {
  const { store } = useDevice();
  const { language, maybe } = useWords();
  const pins = useSession(({ settings }) => settings.pinnedNotebooks);
  const [records, setRecords] = useState<readonly NotebookRecord[] | null>(null);
  useEffect(() => {
    let current = true;
    const read = () =>
      void store.notebooks.list().then(
        (list) => current && setRecords(list),
        () => current && setRecords([]),
      );
    void documentsOf(store).settled().then(read);
    const stop = store.onEvent((event) => event.type === "notebook" && read());
    return () => {
      current = false;
      stop();
    };
  }, [store]);
  return useMemo(() => {
    const ready = templates.map(({ id, group, text }): LibraryItem => {
      const notebook = readNotebook(text[language]);
      return {
        ...{ id, own: false, title: notebook.title, text: text[language], pinned: pins.includes(id) },
        ...{ about: maybe(`template.${id}`), group, updatedAt: 0, trashedAt: null, from: null },
      };
    });
    const all = (records ?? []).map(({ id, title, text, updatedAt, template, trashedAt }): LibraryItem => ({
      ...{ id, own: true, title, text, about: "", group: null, pinned: pins.includes(id), updatedAt },
      trashedAt: trashedAt ?? null,
      from: ready.find((each) => each.id === template)?.title ?? null,
    }));
    const live = all.filter(({ trashedAt }) => trashedAt === null);
    return {
      own: records === null ? null : pinnedFirst(live),
      templates: pinnedFirst(ready),
      trash: all.filter(({ trashedAt }) => trashedAt !== null),
    };
  }, [records, pins, language, maybe]);
}

const pinnedFirst = (items: readonly LibraryItem[]): readonly LibraryItem[] => [
  ...items.filter(({ pinned }) => pinned),
  ...items.filter(({ pinned }) => !pinned),
];
