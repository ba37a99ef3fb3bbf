import type { Profile } from "../types";
import { profiles } from "./index";

/** The profile of an id, undefined for one this version does not know (its mapping still reads without it). */
export const profileOf = (id: string): Profile | undefined => profiles.find((profile) => profile.id === id);
