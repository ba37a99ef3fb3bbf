import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { startPwa } from "./pwa";

const root = document.getElementById("root");
if (root) createRoot(root).render(<StrictMode>Dialbook</StrictMode>);
void startPwa();
