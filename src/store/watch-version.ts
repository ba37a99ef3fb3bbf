import type { Context } from "./context";
import { versions } from "./state";

/**
 * Tells the listener the data version there is, then each new one: at once from the channel, and by reading it again
 * whenever the page becomes visible, since a frozen or sleeping tab misses messages.
 */
export function watchVersion(context: Context, listener: (version: number) => void): () => void {
  let last = -1;
  let stopped = false;
  const notice = (version: number) => {
    if (stopped || version <= last) return;
    last = version;
    listener(version);
  };
  const look = () => {
    versions(context).then(
      ({ value }) => {
        notice(value.version);
      },
      () => undefined, // a damaged or closed database is reported by whoever uses it
    );
  };
  const unlisten = context.channel.listen((message) => {
    if (message.type === "version") notice(message.version);
  });
  const page = typeof document === "undefined" ? null : document;
  const onVisible = () => {
    if (page?.visibilityState === "visible") look();
  };
  page?.addEventListener("visibilitychange", onVisible);
  look();
  return () => {
    stopped = true;
    unlisten();
    page?.removeEventListener("visibilitychange", onVisible);
  };
}
