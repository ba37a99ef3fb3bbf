import { mergeNotebooks, readNotebook, writeNotebook, type MakeCopy } from "../../notebook";
import type { Notebooks } from "../../store";
import { leftDrafts, type Draft } from "./draft-journal";

/** Stores what was written in tabs that closed before it was saved, merged with what was saved since. */
export async function recoverDrafts(
  notebooks: Pick<Notebooks, "get" | "put">,
  makeCopy: MakeCopy,
  now: () => number,
  drafts = leftDrafts(),
): Promise<void> {
  for (const { draft, forget } of drafts) {
    if (draft) await recover(draft, notebooks, makeCopy, now);
    forget();
  }
}

async function recover(
  draft: Draft,
  notebooks: Pick<Notebooks, "get" | "put">,
  makeCopy: MakeCopy,
  now: () => number,
): Promise<void> {
  for (;;) {
    const { id, template } = draft;
    const record = await notebooks.get(id);
    if (record?.text === draft.text || (!record && draft.base !== null)) return; // saved after all, or deleted since
    const mine = readNotebook(draft.text);
    const merged =
      record === null || record.sha256 === draft.base
        ? mine
        : mergeNotebooks(readNotebook(draft.baseText), mine, readNotebook(record.text), makeCopy).document;
    const { trashedAt = null, held = false } = record ?? {};
    const result = await notebooks.put(
      {
        ...{ id, template, title: merged.title, text: writeNotebook(merged), updatedAt: now() },
        ...{ trashedAt, held },
      },
      record?.sha256 ?? null,
      draft.history,
    );
    if (result.type === "saved") return;
  }
}
