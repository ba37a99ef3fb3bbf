import type { Profile } from "../types";
import { aircall } from "./aircall";
import { cloudtalk } from "./cloudtalk";
import { dialbook } from "./dialbook";
import { generic } from "./generic";
import { justcall } from "./justcall";
import { liveagent } from "./liveagent";
import { ringcentral, ringcentralReports } from "./ringcentral";
import { ringover } from "./ringover";
import { technion } from "./technion";
import { twilio } from "./twilio";

/** The layouts that are recognised by name; the generic one takes what no other does. */
export const profiles: readonly Profile[] = [
  ...dialbook,
  cloudtalk,
  justcall,
  aircall,
  ringcentral,
  ringcentralReports,
  ringover,
  liveagent,
  twilio,
  technion,
  generic,
];
