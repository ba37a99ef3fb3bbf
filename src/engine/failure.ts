import { AppError } from "../base";

/** Messages after which a DuckDB instance cannot be trusted any more (reliability.md 1.11). */
const poison = /out of bounds|null function|signature mismatch|unreachable|table index|call stack/i;

/** Whether an error says that the instance is broken and must be thrown away. */
export const isPoisoned = (error: unknown): boolean =>
  poison.test(error instanceof Error ? error.message : String(error));

/** Parser errors come as JSON, the others as text. */
function message(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const json = /"exception_message":("(?:[^"\\]|\\.)*")/.exec(text)?.[1];
  return json === undefined ? text : String(JSON.parse(json));
}

/** DuckDB's error as one that a person reads; `detail` is DuckDB's own first line. */
export function failure(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const text = message(error);
  const detail = text.split("\n").filter(Boolean).slice(0, 4).join("\n");
  if (isPoisoned(error)) return new AppError("engine_crashed", { detail }, { cause: error });
  if (/Out of Memory/i.test(text)) return new AppError("query_memory", { detail }, { cause: error });
  if (/disabled by configuration|disabled through configuration/i.test(text))
    return new AppError("query_locked", { detail }, { cause: error });
  return new AppError("query_failed", { detail }, { cause: error });
}
