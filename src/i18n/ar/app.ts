import { fields } from "./app-fields";
import { importPanel } from "./app-import";
import { reading } from "./app-notebook";
import { pages } from "./app-pages";

/** The app's own strings. */
export const app = { ...fields, ...importPanel, ...reading, ...pages };
