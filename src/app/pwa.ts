import { create } from "zustand";
import type {
  FromService,
  PrecacheFailure,
  PrecacheStatus,
  RequestEntry,
  ToService,
} from "./service-messages";

/** What the app knows about its own copy on this device; `done` and `total` are bytes. */
export interface PwaState extends PrecacheStatus {
  /** Whether the app starts without a network. */
  readonly offline: "none" | "preparing" | "ready";
  /** Why the last attempt to keep the app ended, until the next one succeeds. */
  readonly failure: PrecacheFailure | null;
  /** A newer version is on the device and waits for the person's word. */
  readonly update: boolean;
}

/** The state of the installed app, as a hook; `usePwa.getState()` outside of components. */
export const usePwa = create<PwaState>()(() => ({
  offline: "none",
  done: 0,
  total: 0,
  failure: null,
  update: false,
}));

const holdLock = "dialbook-update"; // shared by pages that must not be reloaded now
const writeLock = "dialbook-write"; // held by imports, deletions and compactions
const checkInterval = 3_600_000; // milliseconds between looks for a newer version
const reloadInterval = 60_000; // milliseconds in which one reload for lost files is enough
const holds = new Map<symbol, () => void>();
let reloadWanted = false;

/** Registers the service worker and follows it; without one (in development) nothing happens. */
export async function startPwa(): Promise<void> {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  const container = navigator.serviceWorker;
  container.addEventListener("message", (event) => onMessage(event.data as FromService));
  let controlled = container.controller !== null;
  container.addEventListener("controllerchange", () => {
    if (controlled) reloadWhenFree(); // another tab, or this one, took the new version
    controlled = true;
  });
  window.addEventListener("vite:preloadError", onLostFile);

  const registration = await container.register("/service.worker.js", { updateViaCache: "none" });
  registration.addEventListener("updatefound", () => follow(registration));
  follow(registration);
  await readStatus(registration);
  lookForUpdates(registration);
}

/** Forbids updates in every tab until the returned function is called, as an import or an unsaved edit must. */
export function holdUpdate(): () => void {
  const hold = Symbol("hold");
  const released = new Promise<void>((release) => holds.set(hold, release));
  void navigator.locks.request(holdLock, { mode: "shared" }, () => released);
  return () => {
    holds.get(hold)?.();
    holds.delete(hold);
    if (reloadWanted) reloadWhenFree();
  };
}

/** Switches every tab to the waiting version and reloads, unless a tab is importing or holds the update. */
export async function applyUpdate(): Promise<"reloading" | "busy" | "none"> {
  const registration = await navigator.serviceWorker.getRegistration();
  const waiting = registration?.waiting;
  if (!waiting) return "none";
  const free = (name: string, then: () => Promise<boolean>): Promise<boolean> =>
    navigator.locks.request(name, { ifAvailable: true }, async (lock) => lock !== null && (await then()));
  const done = await free(holdLock, () => free(writeLock, () => takeOver(waiting)));
  if (done) location.reload();
  return done ? "reloading" : "busy";
}

/** Every request the service worker has seen since it took control, oldest first. */
export async function requestLog(): Promise<readonly RequestEntry[]> {
  const worker = navigator.serviceWorker.controller;
  return worker ? ask<readonly RequestEntry[]>(worker, { type: "request-log" }) : [];
}

function takeOver(waiting: ServiceWorker): Promise<boolean> {
  return new Promise((done) => {
    waiting.addEventListener("statechange", () => {
      if (waiting.state === "activated") done(true);
      if (waiting.state === "redundant") done(false);
    });
    send(waiting, { type: "SKIP_WAITING" });
  });
}

function follow(registration: ServiceWorkerRegistration): void {
  const { installing, waiting } = registration;
  if (waiting && registration.active) usePwa.setState({ update: true });
  if (!installing) return;
  if (!registration.active) usePwa.setState({ offline: "preparing", failure: null });
  installing.addEventListener("statechange", () => {
    if (installing.state === "installed" && registration.active) usePwa.setState({ update: true });
    if (installing.state === "activated") void readStatus(registration);
    if (installing.state === "redundant" && !registration.active) usePwa.setState({ offline: "none" });
  });
}

async function readStatus(registration: ServiceWorkerRegistration): Promise<void> {
  const worker = registration.active;
  if (!worker) return;
  const { done, total } = await ask<PrecacheStatus>(worker, { type: "status" });
  usePwa.setState({ done, total, offline: done === total ? "ready" : "none", failure: null });
}

function onMessage(message: FromService): void {
  const { offline } = usePwa.getState();
  if (message.type === "dialbook:precache-failed") {
    usePwa.setState({ failure: message.reason });
  } else if (offline !== "ready") {
    usePwa.setState({ offline: "preparing", done: message.done, total: message.total });
  }
}

function lookForUpdates(registration: ServiceWorkerRegistration): void {
  let last = performance.now();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || !navigator.onLine || performance.now() - last < checkInterval) return;
    last = performance.now();
    registration.update().catch(() => undefined); // without a network there is nothing newer to see
  });
}

function reloadWhenFree(): void {
  reloadWanted = holds.size > 0;
  if (!reloadWanted) location.reload();
}

/** A part of the app loaded on demand has gone from the server: once, and only online, start afresh. */
function onLostFile(): void {
  const key = "dialbook:reloaded-for-lost-file";
  const last = Number(sessionStorage.getItem(key) ?? 0);
  if (!navigator.onLine || Date.now() - last < reloadInterval) return;
  sessionStorage.setItem(key, String(Date.now()));
  reloadWhenFree();
}

function send(worker: ServiceWorker, message: ToService, transfer: Transferable[] = []): void {
  worker.postMessage(message, transfer);
}

function ask<T>(worker: ServiceWorker, message: ToService): Promise<T> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((done) => {
    port1.onmessage = ({ data }) => {
      port1.close();
      done(data as T);
    };
    send(worker, message, [port2]);
  });
}
