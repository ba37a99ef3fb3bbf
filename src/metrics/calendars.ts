import { plainCalendar, type Calendars } from "../base";
import type { Scope } from "./types";

/** The opening hours in force: the scope's, or Monday to Friday within its business hours. */
export const calendarsOf = ({ calendars, params }: Scope): Calendars =>
  calendars ?? {
    standard: plainCalendar({ from: params.business_open_min, to: params.business_close_min }),
    queues: {},
  };
