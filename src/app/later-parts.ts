import { VersionsSheet } from "./documents/later-versions";
import { later } from "./parts/later";

/** Everything that the first picture does without; loaded when it is shown, or when the browser has time. */
export const FirstVisit = later(async () => (await import("./pages/first-visit")).FirstVisit);
export const NotebookPage = later(async () => (await import("./pages/notebook-page")).NotebookPage);
export const NotebooksPage = later(async () => (await import("./pages/notebooks-page")).NotebooksPage);
export const NotebookList = later(async () => (await import("./shell/notebook-list")).NotebookList);
export const DataPage = later(async () => (await import("./pages/data-page")).DataPage);
export const PrivacyPage = later(async () => (await import("./pages/privacy-page")).PrivacyPage);
export const SettingsPage = later(async () => (await import("./pages/settings-page")).SettingsPage);
export const BenchmarksPage = later(async () => (await import("./pages/benchmarks-page")).BenchmarksPage);
export const DispositionsPage = later(
  async () => (await import("./pages/dispositions-page")).DispositionsPage,
);
export const HelpPage = later(async () => (await import("./pages/help-page")).HelpPage);
export const GlossaryPage = later(async () => (await import("./pages/glossary-page")).GlossaryPage);
export const SealedPage = later(async () => (await import("./pages/sealed-page")).SealedPage);
export const ImportPanel = later(async () => (await import("./import/import-panel")).ImportPanel);
export const NumberPanel = later(async () => (await import("./panels/number-panel")).NumberPanel);
export const DrillPanel = later(async () => (await import("./drill/drill-panel")).DrillPanel);
export const ReconcileSheet = later(async () => (await import("./panels/reconcile-sheet")).ReconcileSheet);
export const TargetSheet = later(async () => (await import("./panels/target-sheet")).TargetSheet);
export const ShortcutsSheet = later(async () => (await import("./panels/shortcuts-sheet")).ShortcutsSheet);
export const Palette = later(async () => (await import("./panels/palette")).Palette);

const all = [NotebookPage, ImportPanel, NotebookList, DataPage, NumberPanel, DrillPanel, FirstVisit, Palette, ShortcutsSheet, SettingsPage, PrivacyPage, HelpPage, GlossaryPage, BenchmarksPage, TargetSheet, ReconcileSheet, DispositionsPage, NotebooksPage, VersionsSheet, SealedPage]; // prettier-ignore

/** Loads the parts one after the other while nothing else is to be done, so that none of them is waited for. */
export async function loadTheRest(): Promise<void> {
  for (const part of all) {
    await idle();
    await part.load().catch(() => undefined); // whoever shows it says why it failed
  }
}

const idle = () =>
  new Promise<void>((resolve) => {
    if ("requestIdleCallback" in window) window.requestIdleCallback(() => resolve(), { timeout: 2000 });
    else setTimeout(resolve, 200);
  });
