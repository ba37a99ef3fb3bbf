import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach } from "vitest";
import { WordsProvider } from "../../src/app/words";
import type { Language } from "../../src/i18n";

let root: Root;

/** Where parts are drawn; a new one for every test. */
export let host: HTMLElement;

beforeEach(() => {
  host = document.createElement("div");
  document.body.append(host);
  root = createRoot(host);
});
afterEach(() => {
  root.unmount();
  host.remove();
});

/** Draws a part with the words of a language. */
export const show = (part: React.ReactNode, language: Language = "en"): void =>
  root.render(
    <WordsProvider language={language} digits="latn">
      {part}
    </WordsProvider>,
  );
