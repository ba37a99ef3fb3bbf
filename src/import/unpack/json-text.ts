import { AppError } from "../../base";

/** Longest JSON value that is read as one row, in characters. */
export const maxValue = 8 * 1024 * 1024;

/** Where rows stand: keys from the top, `*` for each element of a list. Top-level values are []. */
export type JsonPath = readonly string[];

interface Level {
  readonly list: boolean;
  key: string;
  /** True while a key is awaited. */
  naming: boolean;
}

/**
 * Walks through JSON text that arrives in pieces (one value, or many behind each other) and hands out the text of
 * every object at a wanted path; nothing but an open object is kept. Tolerates what stands between values.
 */
export class JsonWalker {
  readonly #wanted: (path: JsonPath) => boolean;
  readonly #visit: (text: string, path: JsonPath) => unknown;
  readonly #levels: Level[] = [];
  #text = "";
  #at = 0;
  #start = -1; // of the object being taken
  #depth = 0; // of levels when it began
  #path: JsonPath = [];
  /** True once `visit` answered false. */
  stopped = false;

  constructor(wanted: (path: JsonPath) => boolean, visit: (text: string, path: JsonPath) => unknown) {
    this.#wanted = wanted;
    this.#visit = visit;
  }

  feed(chunk: string, file: string): void {
    const kept = this.#start >= 0 ? this.#start : this.#at;
    this.#text = this.#text.slice(kept) + chunk;
    if (this.#start >= 0) this.#start = 0;
    this.#at -= kept;
    if (this.#text.length > 2 * maxValue + chunk.length) throw new AppError("file_json", { file });
    const text = this.#text;
    let i = this.#at;
    while (i < text.length && !this.stopped) {
      const c = text.charCodeAt(i);
      if (c === 34) {
        const end = stringEnd(text, i);
        if (end < 0) break;
        const level = this.#levels.at(-1);
        if (level?.naming && !level.list) {
          if (this.#start < 0) level.key = keyOf(text.slice(i, end));
          level.naming = false;
        }
        i = end;
        continue;
      }
      i++;
      if (c === 123 || c === 91) {
        if (this.#levels.length > 200) throw new AppError("file_json", { file });
        if (this.#start < 0 && c === 123) {
          const path = this.#levels.map((level) => (level.list ? "*" : level.key));
          if (this.#wanted(path)) [this.#start, this.#depth, this.#path] = [i - 1, this.#levels.length, path];
        }
        this.#levels.push({ list: c === 91, key: "", naming: c === 123 });
      } else if (c === 125 || c === 93) {
        this.#levels.pop();
        if (this.#start >= 0 && this.#levels.length === this.#depth) {
          const start = this.#start;
          this.#start = -1;
          if (this.#visit(text.slice(start, i), this.#path) === false) this.stopped = true;
        }
      } else if (c === 44) {
        const level = this.#levels.at(-1);
        if (level && !level.list) level.naming = true;
      }
    }
    this.#at = i;
  }
}

function stringEnd(text: string, from: number): number {
  let i = from + 1;
  for (;;) {
    const quote = text.indexOf('"', i);
    if (quote < 0) return -1;
    let slashes = 0;
    while (text.charCodeAt(quote - 1 - slashes) === 92) slashes++;
    if (slashes % 2 === 0) return quote + 1;
    i = quote + 1;
  }
}

const keyOf = (quoted: string): string => {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted.slice(1, -1);
  }
};
