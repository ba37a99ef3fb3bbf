import { allHours, plainCalendar, type Calendars } from "../base";
import type { Scope } from "./types";

const always: Calendars = { standard: allHours, queues: {} };

/** The opening hours in force: the scope's; all hours until somebody sets them; else its business hours. */
export const calendarsOf = ({ calendars, params }: Pick<Scope, "calendars" | "params">): Calendars =>
  calendars === null
    ? always
    : (calendars ?? {
        standard: plainCalendar({ from: params.business_open_min, to: params.business_close_min }),
        queues: {},
      });

/** Whether somebody has set opening hours: calls outside them then leave what is measured by them. */
export const hasHours = ({ calendars }: Pick<Scope, "calendars">): boolean =>
  calendars !== null && calendars !== undefined;
