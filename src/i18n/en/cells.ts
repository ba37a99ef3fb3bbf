/** Cells beyond the first ones: inputs by name, tables, lists, findings, actions. */
export const cells = {
  "cells.input.number": "a number",
  "cells.input.choice": "one of some texts",
  "cells.input.text": "a text",
  "cells.input.label": "What it is called here",
  "cells.input.options": "The texts, one a line",
  "cells.input.min": "At least",
  "cells.input.max": "At most",
  "cells.input.step": "In steps of",
  "cell.kind.divider": "Divider",
  "cell.kind.list": "List of calls",
  "cell.kind.table": "Table",
  "dimension.half-hour": "Half-hour",
  "dimension.day": "Day",
  "dimension.interval": "Half-hour of a day",
  "field.times": "Times",
  "field.due_local": "Due",
  "field.days_after": "Days after the request",
  "field.customer_called": "Customer had called since",
  "table.label": "Metrics by {by}",
  "table.closed": "This workspace shows no people, so there is no table by {by}.",
  "table.all": "All together",
  "table.rest": "{n, plural, one {{value} other} other {{value} others}}",
  "table.n": "of {value}",
  "table.suppressed":
    "{n, plural, one {{value} person with too few calls is counted in, but not shown apart.} other {{value} people with too few calls are counted in, but not shown apart.}}",
  "list.open": "Show the whole list",
  "list.first": "The first {shown} of {value}.",
  "list.by_campaign": "By campaign:",
  "list.missed.title": "Lost and not yet called back",
  "list.follow-ups.title": "Follow-ups that nobody has made",
  "list.do-not-call.title": "Calls after a do-not-call request",
  "list.wrong-numbers.title": "Wrong numbers",
  "list.long-waits.title": "Waits over five minutes",
  "list.uncoded.title": "Conversations without a disposition",
  "list.contradictions.title": "Dispositions that contradict each other",
  "list.missed":
    "{n, plural, =0 {Every lost caller was called back or has got through since} one {{value} caller is lost and not yet called back} other {{value} callers are lost and not yet called back}}",
  "list.follow-ups":
    "{n, plural, =0 {No promised follow-up is open} one {{value} promised follow-up is still to be made} other {{value} promised follow-ups are still to be made}}",
  "list.do-not-call":
    "{n, plural, =0 {No call was placed after a do-not-call request} one {{value} call was placed after a do-not-call request} other {{value} calls were placed after a do-not-call request}}",
  "list.wrong-numbers":
    "{n, plural, =0 {No number reached somebody else} one {{value} number reached somebody else} other {{value} numbers reached somebody else}}",
  "list.long-waits":
    "{n, plural, =0 {Nobody waited over five minutes} one {{value} caller waited over five minutes} other {{value} callers waited over five minutes}}",
  "list.uncoded":
    "{n, plural, =0 {Every conversation has a disposition} one {{value} conversation has no disposition} other {{value} conversations have no disposition}}",
  "list.contradictions":
    "{n, plural, =0 {No call has dispositions that contradict each other} one {{value} call has dispositions that cannot both be true} other {{value} calls have dispositions that cannot both be true}}",
  "list.untold.missed":
    "{n, plural, one {Of {of} lost calls {value} came without a number, so nobody can call back.} other {Of {of} lost calls {value} came without a number, so nobody can call back.}}",
  "list.untold.other":
    "{n, plural, one {Of {value} of {of} calls it cannot be told.} other {Of {value} of {of} calls it cannot be told.}}",
  "cells.by": "A row for each",
  "cells.sort": "In the order of",
  "cells.sort.size": "size, the largest first",
  "cells.sort.order": "time or name",
  "cells.sort.worst": "the first column, the worst first",
  "cells.sort.most": "what the first column counts, the most first",
  "cells.top": "So many rows, the others together",
  "cells.rows": "Rows on the page",
  "cells.compare": "Beside it the period compared with",
  "cells.columns": "Metrics",
  "cells.list": "Which calls",
  "cells.page_break": "On paper a new page begins",
} as const;
