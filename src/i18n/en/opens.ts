/** What marks open where no filter tells their rows. */
export const opens = {
  "rows.part.unknown": "Not counted: does not say what is asked",
  "rows.part.as_no": "Without a code, counted as a no",
  "money.title.unjoined": "Deals won that can be joined to nothing",
  "money.title.unnamed": "Deals won from a lead or call that names none",
  "opens.calls": "Show these calls",
  "opens.in-time": "Show the calls counted as in time",
  "opens.counted": "Show all calls counted",
  "opens.leads": "Show the leads",
  "opens.leads-step": "Show the leads that came to: {step}",
  "opens.leads-week": "Show all leads of the week",
  "opens.leads-event": "Show the leads: {event}",
} as const;
