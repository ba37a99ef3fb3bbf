import { createContext, use } from "react";
import type { CoveredSpan, Notebook, ResolvedPeriod, ViewState } from "../../notebook";
import type { NotebookEditor } from "../documents/notebook-editor";
import type { DocumentInfo } from "../documents/use-document";
import type { Follower } from "../follow/follower";
import type { DataFacts } from "./data-facts";
import type { WatchedRunner } from "./watched-runner";

/** What the cells and inputs of an open notebook share. */
export interface OpenNotebook {
  /** The notebook's name in the address. */
  readonly id: string;
  readonly document: Notebook;
  readonly edit: NotebookEditor;
  readonly info: DocumentInfo;
  readonly view: ViewState;
  readonly base: ViewState;
  readonly setView: (view: ViewState) => void;
  readonly period: ResolvedPeriod;
  readonly covered: CoveredSpan;
  readonly facts: DataFacts;
  readonly runner: WatchedRunner;
  readonly follower: Follower;
}

export const NotebookContext = createContext<OpenNotebook | null>(null);

/** The notebook that is open. */
export function useNotebook(): OpenNotebook {
  const notebook = use(NotebookContext);
  if (!notebook) throw new Error("notebook used outside its provider");
  return notebook;
}
