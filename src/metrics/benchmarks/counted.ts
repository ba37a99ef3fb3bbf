/** What published figures count, and over what, as message keys. */
export const talks = {
  population: "population.sales-attempts",
  denominator: "denominator.connects",
} as const;
export const answered = {
  population: "population.answered-inbound",
  denominator: "denominator.answered",
} as const;
export const queued = { population: "population.queued-inbound", denominator: "denominator.queued" } as const;
export const dials = {
  population: "population.sales-attempts",
  denominator: "denominator.attempts",
} as const;
export const clients = {
  population: "population.sales-attempts",
  denominator: "denominator.leads-dialled",
} as const;
export const unstated = { population: "population.unstated", denominator: "denominator.unstated" } as const;
export const created = { population: "population.leads-created", denominator: "denominator.leads" } as const;
export const surveyed = { population: "population.responses", denominator: "denominator.responses" } as const;
