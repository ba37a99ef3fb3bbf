import { posix } from "node:path";
import ts from "typescript";

/** Each layer's place in the flow of data: file -> import -> store -> engine -> metrics -> notebook -> charts -> app. */
const places: Readonly<Record<string, number>> = {
  base: 0,
  import: 1,
  store: 2,
  engine: 3,
  metrics: 4,
  analysis: 5,
  notebook: 6,
  charts: 6,
  commands: 7,
  app: 8,
};

/** The words stand beside the flow: they know base only, and those who speak to people know them. */
const wordsUsers: readonly string[] = ["notebook", "charts", "commands", "app"];

export const layers: readonly string[] = [...Object.keys(places), "i18n"];

/** What a file of src imports or exports from elsewhere, types and dynamic imports included. */
export const importsOf = (text: string): readonly string[] =>
  ts.preProcessFile(text, true, true).importedFiles.map((file) => file.fileName);

/** Why an import breaks the law, or null; `file` is a path from src, as "store/publish.ts". */
export function breach(file: string, specifier: string): string | null {
  if (!specifier.startsWith(".")) return null;
  if (/\?(url|worker&url)$/.test(specifier)) return null; // the address of an asset, not a dependency
  const from = layerOf(file);
  const target = posix.normalize(posix.join(posix.dirname(file), specifier)).replace(/\/$/, "");
  const to = layerOf(target);
  if (target.startsWith("..")) return `${file} leaves src for ${specifier}`;
  if (!layers.includes(to)) return `${file} imports ${specifier}, which is in no layer`;
  const page = target === to || target.replace(/\.ts$/, "") === `${to}/index`;
  if (from === to) return page ? `${file} imports the contents page of its own layer` : null;
  if (!mayImport(from, to)) return `${file}: ${from} may not import ${to}`;
  return page ? null : `${file} imports ${specifier} past the contents page of ${to}`;
}

/** Why a layer's index.ts is more than a contents page, or null. */
export function contentsBreach(file: string, text: string): string | null {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  const only = source.statements.every(ts.isExportDeclaration);
  return only ? null : `${file} holds more than exports`;
}

const layerOf = (path: string): string => path.split("/")[0] ?? "";

function mayImport(from: string, to: string): boolean {
  if (from === "i18n") return to === "base";
  if (to === "i18n") return wordsUsers.includes(from);
  const [lower, upper] = [places[to], places[from]];
  return lower !== undefined && upper !== undefined && lower < upper;
}
