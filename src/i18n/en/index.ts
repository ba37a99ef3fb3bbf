import { app } from "./app";
import { charts } from "./charts";
import { errors } from "./errors";
import { importing } from "./import";
import { metrics } from "./metrics";
import { notebook } from "./notebook";
import { words } from "./words";

export const en = { ...app, ...charts, ...errors, ...importing, ...metrics, ...notebook, ...words };
