import { createStore } from "zustand/vanilla";

/** What Chromium hands over when the app may be installed; other browsers install from their own menus. */
interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
}

/** The browser's offer to install, kept until it is used. */
export const installOffer = createStore<{ readonly prompt: InstallPrompt | null }>()(() => ({
  prompt: null,
}));

/** Starts to listen for the offer; called before anything is drawn, since it may come early. */
export function watchInstall(): void {
  window.addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    installOffer.setState({ prompt: event as InstallPrompt });
  });
  window.addEventListener("appinstalled", () => installOffer.setState({ prompt: null }));
}
