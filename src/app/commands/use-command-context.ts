import { useStore } from "zustand";
import type { CommandContext } from "../../commands";
import { useDevice, useSession } from "../device";
import { address, go, useRoute } from "../route";
import { hasData } from "../session";
import { importSample } from "../import/import-sample";
import { chooseFiles } from "../parts/choose-files";
import { useWords } from "../words";
import { cellControls } from "./cell-controls";
import { exportControl, notebookControls } from "./notebook-controls";

/** What commands can see and do now. */
export function useCommandContext(): CommandContext {
  const device = useDevice();
  const { store, session, imports } = device;
  const { page } = useRoute();
  const words = useWords();
  const theme = useSession(({ settings }) => settings.theme);
  const hasCalls = useSession(({ data }) => hasData(data));
  const importing = useStore(imports.state, ({ stage }) => stage === "running");
  const controls = useStore(notebookControls);
  const cells = useStore(cellControls);
  const change = async (patch: { theme?: typeof theme; language?: "en" | "ar" }) => {
    session.setState(({ settings }) => ({ settings: { ...settings, ...patch } }));
    await store.settings.change(patch);
  };
  return {
    page,
    language: words.language,
    theme,
    hasCalls,
    importing,
    cells,
    filtered: controls?.filtered ?? false,
    canShiftPeriod: (by) => controls?.canShift(by) ?? false,
    go: (to) => go(address(to)),
    chooseFiles: async () => {
      imports.prepare();
      await imports.open(await chooseFiles());
    },
    trySample: () => importSample(imports, words.t("sample.title")),
    setLanguage: (language) => change({ language }),
    setTheme: (chosen) => change({ theme: chosen }),
    shiftPeriod: (by) => controls?.shift(by),
    clearFilters: () => controls?.clear(),
    canUndo: controls?.canUndo ?? false,
    canRedo: controls?.canRedo ?? false,
    runAll: () => controls?.runAll(),
    undo: () => controls?.undo(),
    redo: () => controls?.redo(),
    exportReport: (named) => void exportControl.getState()?.(named),
    print: () => window.print(),
    showShortcuts: () => session.setState({ shortcuts: true }),
    openPalette: () => session.setState({ palette: true }),
  };
}
