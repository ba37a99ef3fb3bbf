import type { Profile } from "../types";
import { aircall } from "./aircall";
import { dialbook } from "./dialbook";
import { generic } from "./generic";
import { technion } from "./technion";
import { twilio } from "./twilio";

/** The layouts that are recognised by name; the generic one takes what no other does. */
export const profiles: readonly Profile[] = [...dialbook, aircall, twilio, technion, generic];
