import { createRoot } from "react-dom/client";
import { loadMessages } from "../i18n";
import { App } from "./app";
import { firstLanguage } from "./first-language";
import { watchInstall } from "./install";
import { NotebookPage } from "./later-parts";
import { startPwa } from "./pwa";
import { readRoute } from "./route";
import "./styles/index.css";

watchInstall();
// Both are needed at once, whatever the store says: they come while it is opened.
void loadMessages(firstLanguage());
if (readRoute(window.location.hash).page === "notebook") void NotebookPage.load().catch(() => undefined);
const root = document.getElementById("root");
if (root) createRoot(root).render(<App />);
void startPwa();
