type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/** Numbers too long for a double are ids: they are kept to the digit, as text. */
const longNumbers = /([:[,]\s*)(-?\d{16,})(?=\s*[,}\]])/g;

/** Reads one JSON object; null when it is not readable. */
export function parseObject(text: string): { readonly [key: string]: Json } | null {
  for (const candidate of /\d{16}/.test(text) ? [text.replace(longNumbers, '$1"$2"'), text] : [text])
    try {
      const value = JSON.parse(candidate) as Json;
      return isObject(value) ? value : null;
    } catch {
      // the next candidate, if there is one
    }
  return null;
}

const scalar = (value: Json): string | null =>
  value === null ? "" : typeof value === "object" ? null : String(value);

/** A list in one cell: its values, or its objects' names; anything deeper as JSON. */
function listText(list: readonly Json[]): string {
  const texts = list.map((value) => {
    const name = isObject(value)
      ? (value["name"] ?? value["label"] ?? value["title"] ?? value["value"] ?? null)
      : value;
    return name === null ? null : scalar(name);
  });
  if (list.length === 0) return "";
  return JSON.stringify(texts.every((text) => text !== null) ? texts : list);
}

const maxDepth = 8;

/** A JSON object as one row: nested objects get dotted names, lists stay in one cell. */
export function flatten(object: { readonly [key: string]: Json }): Map<string, string> {
  const row = new Map<string, string>();
  const walk = (value: { readonly [key: string]: Json }, prefix: string, depth: number): void => {
    for (const [key, inner] of Object.entries(value)) {
      const name = prefix + key;
      if (isObject(inner) && depth < maxDepth) walk(inner, `${name}.`, depth + 1);
      else if (isList(inner)) row.set(name, listText(inner));
      else row.set(name, scalar(inner) ?? JSON.stringify(inner));
    }
  };
  walk(object, "", 0);
  return row;
}

const wrappers = [
  "data",
  "call",
  "attributes",
  "properties",
  "_source",
  "record",
  "payload",
  "node",
  "fields",
];

/** Column names without a wrapper that all columns of substance share (`data.`, `properties.`), where that is unambiguous. */
export function columnNames(columns: readonly string[]): string[] {
  let names = [...columns];
  for (let round = 0; round < 2; round++)
    for (const wrapper of wrappers) {
      const inside = names.filter((name) => name.startsWith(`${wrapper}.`));
      if (inside.length < 3 || inside.length < names.length * 0.6) continue;
      const bare = new Set(names.filter((name) => !name.startsWith(`${wrapper}.`)));
      names = names.map((name) => {
        const short = name.startsWith(`${wrapper}.`) ? name.slice(wrapper.length + 1) : name;
        return bare.has(short) ? name : short;
      });
    }
  return names;
}
