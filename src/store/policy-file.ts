import { AppError } from "../base";
import { policies } from "../import";
import { leastRange } from "./policy-rules";
import type { PolicyFile } from "./policy-types";

const keys = ["dialbook", "version", "organisation", "level", "minimumGroup", "fixed", "reason"] as const;
const needed = ["dialbook", "version", "organisation", "level", "minimumGroup", "fixed"] as const;

/** The largest policy file, in characters: it is a handful of lines. */
const most = 10_000;

const refused = (key: string, value: unknown): AppError =>
  new AppError("policy_file", { key, value: JSON.stringify(value ?? null).slice(0, 60) });

/** True for a text that wants to be a policy file: it is then read strictly, and never as a list of calls. */
export const isPolicyText = (text: string): boolean =>
  text.length <= most && /^\s*\{[^]*"dialbook"\s*:\s*"people-policy"[^]*\}\s*$/.test(text);

/**
 * Reads an organisation's policy file. Strictly: every key is known, every value is of its kind and in its range, and
 * nothing is missing, since a key that was overlooked would protect nobody.
 */
export function readPolicyFile(text: string): PolicyFile {
  if (text.length > most) throw refused("dialbook", "");
  const read = parsed(text);
  for (const key of Object.keys(read))
    if (!keys.some((known) => known === key)) throw refused(key, read[key]);
  for (const key of needed) if (!(key in read)) throw refused(key, null);
  const { organisation, level, minimumGroup, fixed, reason = "" } = read;
  if (read.dialbook !== "people-policy") throw refused("dialbook", read.dialbook);
  if (read.version !== 1) throw refused("version", read.version);
  if (typeof organisation !== "string" || organisation.trim() === "" || organisation.length > 200)
    throw refused("organisation", organisation);
  const known = policies.find((one) => one === level);
  if (known === undefined) throw refused("level", level);
  if (
    typeof minimumGroup !== "number" ||
    !Number.isInteger(minimumGroup) ||
    minimumGroup < leastRange.from ||
    minimumGroup > leastRange.to
  )
    throw refused("minimumGroup", minimumGroup);
  if (typeof fixed !== "boolean") throw refused("fixed", fixed);
  if (typeof reason !== "string" || reason.length > 500) throw refused("reason", reason);
  return { organisation: organisation.trim(), level: known, least: minimumGroup, fixed, why: reason.trim() };
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new AppError("policy_file", { key: "dialbook", value: "" }, { cause: error });
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw refused("dialbook", value);
  return value as Readonly<Record<string, unknown>>;
}

/** A policy as a file that fixes it, for an organisation to hand out. */
export const writePolicyFile = ({ organisation, level, least, fixed, why }: PolicyFile): string =>
  `${JSON.stringify(
    {
      dialbook: "people-policy",
      version: 1,
      organisation,
      level,
      minimumGroup: least,
      fixed,
      ...(why !== "" && { reason: why }),
    },
    null,
    2,
  )}\n`;
