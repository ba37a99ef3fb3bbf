/** Leads, campaigns and sources, and callers. */
export const leads = {
  "editing.chart.lead-funnel": "How far leads come",
  "editing.chart.response-curve": "How fast leads are called",
  "editing.chart.lead-cohorts": "Leads by the week they came in",

  "lead.step.leads": "Leads",
  "lead.step.dialled": "Dialled",
  "lead.step.reached": "Reached",
  "lead.step.interested": "Interested",
  "lead.step.appointment": "Appointment",
  "lead.step.won": "Won",
  "lead.event.attempt": "Called",
  "lead.event.connect": "Reached",
  "lead.not-yet": "not yet",
  "lead.missing": "Not in the data: {what}",
  "lead.none": "No lead came in during this period, under these filters.",
  "lead.young": "too young to judge",
  "lead.young-short": "{n}, too young",
  "lead.young-days":
    "Too young to judge: followed for {days, plural, one {# day} other {# days}} of {of, number}",
  "needs.code_interested.name": "calls coded as interested",
  "needs.code_interested.how": "Calls are coded, but none as interested: map the code that means it.",
  "needs.code_appointment.name": "calls coded as an appointment",
  "needs.code_appointment.how": "Calls are coded, but none as an appointment: map the code that means it.",

  "money.no-spend":
    "No spending is stored: import what was spent, by campaign or source and period. No row is not the same as 0.",
  "money.no-deals":
    "No deals are stored: import a list of deals with status, amount, and dates of creation and closing.",
  "money.spend-of":
    "Spending is stored for {told, number} of {n, number}; what these cost is not known: {names}.",
  "money.unjoined":
    "{value} of {n, plural, one {# deal won} other {# deals won}} can be joined to no lead or call: their money is in no row.",
  "money.unnamed":
    "{n, plural, one {{value} deal won came} other {{value} deals won came}} from a lead or call that names none of them: their money is only in the total.",
  "money.unnamed-spend": "{share} of the spending names none of them and is only in the total.",

  "chart.leads": "{n, plural, one {# lead} other {# leads}}",
  "chart.of-leads": "{k} of {n, plural, one {# lead} other {# leads}}",
  "chart.within": "Within {time}",
  "chart.column.step": "Step",
  "chart.column.leads": "Leads",
  "chart.column.of-previous": "Share of the step before",
  "chart.column.of-all": "Share of all leads",
  "chart.column.low-all": "Low of all (95%)",
  "chart.column.high-all": "High of all (95%)",
  "chart.column.median-s": "Median time from arrival, s",
  "chart.column.missing": "What is missing",
  "chart.column.event": "Event",
  "chart.column.within-s": "Within, s",
  "chart.column.followed-days": "Days followed",
  "chart.column.young": "Too young",

  "chart.lead-funnel.title": "How far leads come",
  "chart.lead-funnel.subtitle":
    "{n, plural, one {# lead} other {# leads}} that came in during the period, and what became of them so far; with 95% intervals",
  "chart.lead-funnel.of-all": "{n} · {share} of leads",
  "chart.lead-funnel.of-previous": "{share} of “{step}” ({low} to {high})",
  "chart.lead-funnel.median": "{n, plural, one {after {time}} other {half of these within {time}}}",
  "chart.lead-funnel.description": "Of {n, plural, one {# lead} other {# leads}}: {steps}.",
  "chart.lead-funnel.hardest": "Most are lost before “{step}”: {share} of those before come so far.",
  "chart.lead-funnel.unreached":
    "{n, plural, one {# lead} other {# leads}} bought without a conversation that the calls tell of.",
  "chart.response-curve.title": "How fast leads are called",
  "chart.response-curve.subtitle":
    "Share of {n, plural, one {# lead} other {# leads}} within a time, those not called yet counted as waiting; with 95% interval",
  "chart.response-curve.point": "{event}: {share} ({low} to {high})",
  "chart.response-curve.legend": "{event}: half after {half}, {hour} within 1 hour",
  "chart.response-curve.summary":
    "{event}: half after {half}, nine in ten after {most}; {five} within 5 minutes, {hour} within 1 hour",
  "chart.lead-cohorts.title": "Leads by the week they came in",
  "chart.lead-cohorts.subtitle":
    "Share of {n, plural, one {# lead} other {# leads}} that came so far within {days, plural, one {# day} other {# days}}; hatched weeks have not had them all yet",
  "chart.lead-cohorts.fewer-days":
    "no week has had the {days, plural, one {# day} other {# days}} of your settings yet: choose an earlier or longer period to see those",
  "chart.lead-cohorts.all-young":
    "all of these weeks are too young to judge: choose an earlier or longer period",
  "chart.lead-cohorts.share-column": "{step}, share",
  "chart.lead-cohorts.description":
    "{weeks, plural, one {# week} other {# weeks}} of leads, each followed for {days, plural, one {# day} other {# days}}; {young, plural, =0 {none is} one {# is} other {# are}} too young to judge.",
  "chart.lead-cohorts.range":
    "{step}: from {low} (week of {lowWeek}) to {high} (week of {highWeek}) among the others.",
} as const;
