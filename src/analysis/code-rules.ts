import { counting } from "../metrics";
import { contradictionSql } from "./lead-outcomes";

/** What cannot be right about a call's codes, or is missing beside them. */
export interface CodeRule {
  readonly id: CodeRuleId;
  /** The calls it looks at, and those of them of which it can be told. */
  readonly of: string;
  readonly known: string;
  /** True for calls that break it. */
  readonly broken: string;
  /** What is missing where it can be told of none. */
  readonly needs: string;
}

export const codeRuleIds = [
  "codes-exclude",
  "talked-code-unanswered",
  "no-answer-talked",
  "won-without-talk",
  "promise-without-date",
  "due-before-call",
] as const;
export type CodeRuleId = (typeof codeRuleIds)[number];

/** Talk of this many seconds is no "no answer"; below the other nobody sells. */
export const ruleLimits = { talked_s: 60, hardly_s: 10 } as const;

const won = `(${counting("conversion")} OR ${counting("sale")} OR ${counting("appointment")})`;
/** Only somebody who was talked to can say so. A wrong number can be an announcement, so it is not among them. */
const said = `(${won} OR ${counting("doNotCall")} OR (${counting("terminal")} AND NOT ${counting("wrongParty")}))`;
/** A voicemail takes its minute, and a line can break off late. */
const noAnswer = `(${counting("retry")} AND coalesce(disposition, tags[1], '') NOT IN ('voicemail_left', 'disconnected', 'machine_or_fax'))`;
const anyCode = "(disposition IS NOT NULL OR coalesce(len(tags) > 0, false))";

/** The rules, the gravest first. */
export const codeRules: readonly CodeRule[] = [
  {
    id: "codes-exclude",
    of: anyCode,
    known: "true",
    broken: contradictionSql,
    needs: "disposition",
  },
  {
    id: "talked-code-unanswered",
    of: said,
    known: "result <> 'unknown'",
    broken: "result <> 'answered'",
    needs: "disposition",
  },
  {
    id: "no-answer-talked",
    of: noAnswer,
    // Many systems write no talk time where nobody answered: then there was none.
    known: "(talk_s IS NOT NULL OR result NOT IN ('answered', 'unknown'))",
    broken: `coalesce(talk_s, 0) > ${ruleLimits.talked_s}`,
    needs: "talk_s",
  },
  {
    id: "won-without-talk",
    of: won,
    known: "talk_s IS NOT NULL",
    broken: `talk_s < ${ruleLimits.hardly_s}`,
    needs: "talk_s",
  },
  {
    id: "promise-without-date",
    of: counting("promise"),
    // Where no call at all has a date, the system has none: nobody forgot anything.
    known: "(SELECT count(follow_up_due_at) FROM calls) > 0",
    broken: "follow_up_due_at IS NULL",
    needs: "follow_up_due_at",
  },
  {
    id: "due-before-call",
    of: "follow_up_due_at IS NOT NULL",
    known: "true",
    broken: "follow_up_due_at < started_at",
    needs: "follow_up_due_at",
  },
];
