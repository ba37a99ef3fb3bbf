import { AppError, toShape } from "../base";
import { readBody, type Body } from "./body";
import { cellKinds } from "./cell-kinds";
import { splitFences, type Block } from "./fences";
import { idGiver, idPattern } from "./ids";
import { currentFormat, migrationsFrom, type Migration, type RawCell } from "./migrations";
import { readSqlBody } from "./sql-body";
import type { Cell, CellBase, Notebook, UnknownCell } from "./types";

type Fence = Extract<Block, { type: "fence" }>;
type FencedKind = Exclude<Cell["kind"], "text" | "unknown">;
type GiveId = ReturnType<typeof idGiver>;

const frontKeys = ["title", "format"];

/**
 * The notebook in a Markdown file. Tolerant: what it does not understand becomes `unknown` cells and `extra`
 * lines that `writeNotebook` gives back. Throws AppError `notebook_newer` for a file of a later format, and nothing else.
 */
export function readNotebook(file: string): Notebook {
  const { front, markdown } = splitFront(file.replace(/^\uFEFF/, "").replaceAll(/\r\n?/g, "\n"));
  const format = front?.raw.format ?? currentFormat;
  const migrations = migrationsFrom(typeof format === "number" && format >= 1 ? format : currentFormat);
  const blocks = splitFences(markdown);
  const giveId = idGiver(blocks.flatMap((block) => wantedId(block) ?? []));
  const title = front?.raw.title;
  return {
    format: 1,
    title:
      typeof title === "string" ? title : typeof title === "number" ? String(title) : firstHeading(blocks),
    extra: front?.extra(frontKeys) ?? "",
    cells: blocks.map((block) => readBlock(block, giveId, migrations)),
  };
}

/** Front matter that is not a YAML mapping is left where it is: it is prose. */
function splitFront(file: string): { front: Body | null; markdown: string } {
  const [all, source] = /^---[ \t]*\n([\s\S]*?)^---[ \t]*(?:\n|$)/m.exec(file) ?? [];
  if (all === undefined || source === undefined || !file.startsWith(all))
    return { front: null, markdown: file };
  try {
    return { front: readBody(source), markdown: file.slice(all.length) };
  } catch (error) {
    if (error instanceof AppError) return { front: null, markdown: file };
    throw error;
  }
}

function readBlock(block: Block, giveId: GiveId, migrations: readonly Migration[]): Cell {
  if (block.type === "prose") {
    return { kind: "text", id: giveId(block.id, "text"), name: null, extra: "", text: block.text };
  }
  const info = readInfo(block.info);
  const id = giveId(info.id, info.fence === "" ? "code" : safeKind(info.fence));
  const base: CellBase = { id, name: info.name, extra: "" };
  const kept: UnknownCell = {
    ...base,
    kind: "unknown",
    fence: info.fence,
    source: block.source,
    problem: null,
  };
  if (!isFencedKind(info.fence)) return kept;
  try {
    if (!info.clean) throw new AppError("cell_info", { info: block.info });
    return readFence(block, info.fence, base, migrations);
  } catch (error) {
    return { ...kept, problem: toShape(error) };
  }
}

function readFence(block: Fence, kind: FencedKind, base: CellBase, migrations: readonly Migration[]): Cell {
  const body = (kind === "sql" ? readSqlBody : readBody)(block.body);
  const { complete, keys } = cellKinds[kind];
  const raw = migrations.reduce<RawCell>((cell, step) => step.migrate(cell), {
    ...base,
    kind,
    body: body.raw,
  });
  return complete(raw.body, { ...base, extra: body.extra(keys) });
}

const isFencedKind = (fence: string): fence is FencedKind =>
  Object.hasOwn(cellKinds, fence) && fence !== "text" && fence !== "unknown";

/** ```` ```metric #id name ````; `clean` is false when something else is there. */
function readInfo(info: string): { fence: string; id: string | null; name: string | null; clean: boolean } {
  const [fence = "", ...words] = info.split(/\s+/);
  const marked = words[0]?.startsWith("#") === true && idPattern.test(words[0].slice(1));
  const id = marked ? (words.shift()?.slice(1) ?? null) : null;
  const [name, ...rest] = words;
  const named = name !== undefined && namePattern.test(name);
  return { fence, id, name: named ? name : null, clean: rest.length === 0 && (name === undefined || named) };
}

/** Names are identifiers, so that SQL can use them unquoted. */
export const namePattern = /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u;

const wantedId = (block: Block): string | null =>
  block.type === "prose" ? block.id : readInfo(block.info).id;

const safeKind = (fence: string): string => (idPattern.test(fence) ? fence.slice(0, 24) : "code");

function firstHeading(blocks: readonly Block[]): string {
  for (const block of blocks) {
    const heading =
      block.type === "prose" ? /^ {0,3}#{1,6}[ \t]+(.+?)[ \t]*#*$/m.exec(block.text)?.[1] : undefined;
    if (heading !== undefined) return heading;
  }
  return "";
}
