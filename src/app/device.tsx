import { createContext, use, type ReactNode } from "react";
import { useStore } from "zustand";
import type { Engine, SqlTables } from "../engine";
import type { Store } from "../store";
import type { CodeChanges } from "./codes/change-codes";
import type { ImportSession } from "./import/import-session";
import type { Session, SessionStore } from "./session";

/** What the app runs on: the store, the engine and this tab's state. */
export interface Device {
  readonly store: Store;
  readonly engine: Engine;
  /** Where SQL that people typed runs; its worker starts with the first of it. */
  readonly tables: SqlTables;
  readonly session: SessionStore;
  readonly imports: ImportSession;
  readonly codes: CodeChanges;
  /** Reads the data's state again and lets the engine follow it. */
  refresh(): Promise<void>;
}

const DeviceContext = createContext<Device | null>(null);

export const DeviceProvider = (props: { readonly device: Device; readonly children: ReactNode }) => (
  <DeviceContext value={props.device}>{props.children}</DeviceContext>
);

/** The device the app runs on. */
export function useDevice(): Device {
  const device = use(DeviceContext);
  if (!device) throw new Error("device used outside its provider");
  return device;
}

/** A part of this tab's state, kept up to date. */
export const useSession = <T,>(pick: (session: Session) => T): T => useStore(useDevice().session, pick);

/** Whether people who work here are not shown by name. */
export const useProtects = (): boolean => useSession(({ settings }) => settings.policy !== "named");
