import { createRoot } from "react-dom/client";
import { App } from "./app";
import { watchInstall } from "./install";
import { startPwa } from "./pwa";
import "./styles/index.css";

watchInstall();
const root = document.getElementById("root");
if (root) createRoot(root).render(<App />);
void startPwa();
