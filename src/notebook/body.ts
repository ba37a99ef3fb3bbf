import { isAlias, isMap, isScalar, parseDocument, stringify, visit, type YAMLMap } from "yaml";
import { AppError } from "../base";
import type { RawBody } from "./types";

/** A YAML mapping as read: its values, and the source lines of keys that a reader does not know. */
export interface Body {
  readonly raw: RawBody;
  /** The lines of every key not in `known`, byte for byte, each ended by a newline. */
  extra(known: readonly string[]): string;
}

/**
 * Reads a cell's body or a front matter: one YAML 1.2 core mapping without aliases, anchors, tags or merge keys.
 * Throws AppError `cell_yaml` with the line, or `cell_body`.
 */
export function readBody(source: string): Body {
  const document = parseDocument(source, { version: "1.2", schema: "core", merge: false, uniqueKeys: true });
  const problem = document.errors[0] ?? document.warnings[0];
  if (problem)
    throw new AppError("cell_yaml", {
      line: problem.linePos?.[0].line ?? 1,
      detail: problem.message.split(" at line ")[0] ?? "",
    });
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === null)) {
    return { raw: {}, extra: () => comments(source) };
  }
  if (!isMap(contents)) throw new AppError("cell_body");
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node) || node.anchor !== undefined || node.tag !== undefined)
        throw new AppError("cell_alias");
    },
    Pair: (_, pair) => {
      if (!isScalar(pair.key)) throw new AppError("cell_body");
    },
  });
  return { raw: contents.toJS(document) as RawBody, extra: (known) => extraLines(source, contents, known) };
}

/** The YAML text of a mapping, ended by a newline; empty for none. */
export const writeBody = (body: RawBody): string =>
  Object.keys(body).length === 0
    ? ""
    : stringify(body, { version: "1.2", schema: "core", aliasDuplicateObjects: false, lineWidth: 0 });

const comments = (text: string): string =>
  text
    .split("\n")
    .filter((line) => line.startsWith("#"))
    .map((line) => `${line}\n`)
    .join("");

function extraLines(source: string, map: YAMLMap, known: readonly string[]): string {
  const keys = map.items.map((pair) => {
    const key = isScalar(pair.key) ? pair.key : null;
    return { name: String(key?.value), at: source.lastIndexOf("\n", (key?.range?.[0] ?? 0) - 1) + 1 };
  });
  if (map.flow || new Set(keys.map((key) => key.at)).size < keys.length) return flowExtra(map, known);
  const first = keys[0]?.at ?? 0;
  const indent = /^ */.exec(source.slice(first))?.[0] ?? "";
  const parts = keys.map((key, i) => {
    const lines = dedent(ended(source.slice(key.at, keys[i + 1]?.at)), indent);
    return known.includes(key.name) ? comments(lines) : lines;
  });
  return comments(source.slice(0, first)) + parts.join("");
}

const flowExtra = (map: YAMLMap, known: readonly string[]): string =>
  writeBody(
    Object.fromEntries(Object.entries(map.toJSON() as RawBody).filter(([key]) => !known.includes(key))),
  );

const ended = (text: string): string => (text.endsWith("\n") ? text : `${text}\n`);

const dedent = (text: string, indent: string): string =>
  indent === "" ? text : text.replaceAll(new RegExp(`^${indent}`, "gm"), "");
