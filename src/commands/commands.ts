import { addAbove } from "./cells/add-above";
import { addBelow } from "./cells/add-below";
import { deleteCell } from "./cells/delete-cell";
import { duplicateCell } from "./cells/duplicate-cell";
import { editCell } from "./cells/edit-cell";
import { editSource } from "./cells/edit-source";
import { leaveCell } from "./cells/leave-cell";
import { moveCellDown } from "./cells/move-cell-down";
import { moveCellUp } from "./cells/move-cell-up";
import { nameCell } from "./cells/name-cell";
import { nextCell } from "./cells/next-cell";
import { previousCell } from "./cells/previous-cell";
import { runAgain } from "./cells/run-again";
import { saveDrawing } from "./cells/save-drawing";
import { savePicture } from "./cells/save-picture";
import { savePictureFull } from "./cells/save-picture-full";
import { clearFilters } from "./clear-filters";
import { exportReport } from "./export-report";
import { exportReportFull } from "./export-report-full";
import { goBenchmarks } from "./go-benchmarks";
import { goData } from "./go-data";
import { goDispositions } from "./go-dispositions";
import { goGlossary } from "./go-glossary";
import { goNotebooks } from "./go-notebooks";
import { goOverview } from "./go-overview";
import { goPrivacy } from "./go-privacy";
import { goSettings } from "./go-settings";
import { importFiles } from "./import-files";
import { nextPeriod } from "./next-period";
import { openPalette } from "./open-palette";
import { redo } from "./redo";
import { previousPeriod } from "./previous-period";
import { printNotebook } from "./print-notebook";
import { runAll } from "./run-all";
import { showShortcuts } from "./show-shortcuts";
import { switchLanguage } from "./switch-language";
import { switchTheme } from "./switch-theme";
import { trySample } from "./try-sample";
import { undo } from "./undo";
import type { Command } from "./types";

/** Every command, in the order of menus and help. */
export const commands: readonly Command[] = [
  importFiles,
  trySample,
  goOverview,
  goNotebooks,
  goData,
  goBenchmarks,
  goPrivacy,
  goSettings,
  goDispositions,
  goGlossary,
  previousCell,
  nextCell,
  editCell,
  leaveCell,
  editSource,
  addAbove,
  addBelow,
  duplicateCell,
  nameCell,
  moveCellUp,
  moveCellDown,
  runAgain,
  runAll,
  savePicture,
  savePictureFull,
  saveDrawing,
  deleteCell,
  undo,
  redo,
  previousPeriod,
  nextPeriod,
  clearFilters,
  exportReport,
  exportReportFull,
  printNotebook,
  switchLanguage,
  switchTheme,
  openPalette,
  showShortcuts,
];
