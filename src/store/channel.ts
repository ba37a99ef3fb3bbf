/** What the tabs and workers of one workspace tell each other. */
export type Message =
  | { readonly type: "version"; readonly version: number }
  | { readonly type: "settings" | "benchmarks" }
  | { readonly type: "notebook"; readonly id: string };

export interface Channel {
  /** To every other tab and worker, and to the listeners here. */
  post(message: Message): void;
  listen(listener: (message: Message) => void): () => void;
  close(): void;
}

/** Opens the channel; it listens from the start, so that no message is lost while the page loads. */
export function channel(name: string): Channel {
  const listeners = new Set<(message: Message) => void>();
  const wire = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(name);
  const tell = (message: Message) => {
    for (const listener of [...listeners]) listener(message);
  };
  if (wire)
    wire.onmessage = (event: MessageEvent<Message>) => {
      tell(event.data);
    };
  return {
    post(message) {
      wire?.postMessage(message);
      tell(message);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      listeners.clear();
      wire?.close();
    },
  };
}
