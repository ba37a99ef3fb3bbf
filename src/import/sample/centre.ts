import { cumulate } from "./draw";

/** A queue of the invented centre, a mail-order shop for garden and balcony solar kits. */
export interface Queue {
  readonly name: string;
  readonly team: number;
  readonly number: string;
  readonly skill: string;
  /** Share of inbound calls. */
  readonly share: number;
  /** Planned share of staffed time that is busy. */
  readonly planned: number;
  /** Median talk time in seconds. */
  readonly talk: number;
  readonly reasons: readonly Reason[];
}

export interface Reason {
  readonly name: string;
  readonly weight: number;
  /** Chance that one call settles it. */
  readonly solved: number;
  readonly details: readonly string[];
}

const reason = (name: string, weight: number, solved: number, ...details: string[]): Reason => ({
  name,
  weight,
  solved,
  details,
});

const delay = (weight: number): Reason =>
  reason("delivery delay", weight, 0.62, "parcel not moving", "date moved", "carrier lost it");

/** The company's numbers are among those that the German regulator keeps free for films and books. */
export const queues: readonly Queue[] = [
  {
    name: "Support",
    team: 0,
    number: "+493023125010",
    skill: "german",
    share: 0.44,
    planned: 0.72,
    talk: 255,
    reasons: [
      delay(8),
      reason("technical fault", 24, 0.68, "inverter", "app pairing", "no output"),
      reason("installation help", 22, 0.8, "mounting", "wiring"),
      reason("return", 12, 0.82, "damaged", "changed mind"),
      reason("warranty", 9, 0.7),
      reason("account access", 14, 0.9, "password", "e-mail change"),
      reason("complaint", 5, 0.52),
    ],
  },
  {
    name: "Billing",
    team: 1,
    number: "+493023125020",
    skill: "german",
    share: 0.19,
    planned: 0.71,
    talk: 215,
    reasons: [
      reason("invoice question", 40, 0.86, "amount", "missing invoice", "VAT"),
      reason("payment reminder", 22, 0.8),
      reason("refund", 24, 0.72, "not arrived", "amount"),
      reason("instalments", 10, 0.78),
    ],
  },
  {
    name: "Orders",
    team: 1,
    number: "+493023125030",
    skill: "german",
    share: 0.23,
    planned: 0.72,
    talk: 190,
    reasons: [
      delay(10),
      reason("order status", 46, 0.92),
      reason("address change", 14, 0.95),
      reason("cancellation", 16, 0.88),
      reason("new order", 14, 0.93),
    ],
  },
  {
    name: "Arabic desk",
    team: 2,
    number: "+493023125040",
    skill: "arabic",
    share: 0.07,
    planned: 0.72,
    talk: 275,
    reasons: [
      delay(9),
      reason("order status", 34, 0.88),
      reason("technical fault", 20, 0.66),
      reason("product advice", 22, 0.84),
      reason("invoice question", 12, 0.82),
    ],
  },
  {
    name: "Sales line",
    team: 3,
    number: "+493023125050",
    skill: "german",
    share: 0.07,
    planned: 0.68,
    talk: 300,
    reasons: [
      reason("product advice", 60, 0.86, "balcony", "roof", "battery"),
      reason("new order", 28, 0.94),
      reason("subsidy question", 12, 0.74),
    ],
  },
];

/** Share of the agents in each team. */
export const teams = [
  { name: "Support", share: 8 / 24 },
  { name: "Customer accounts", share: 6 / 24 },
  { name: "Arabic desk", share: 3 / 24 },
  { name: "Sales", share: 7 / 24 },
] as const;

/** Where sales leads come from; `speed` multiplies the response time, `weekly` is spend in EUR. */
export const campaigns = [
  {
    campaign: "Balcony kit",
    source: "paid search",
    medium: "cpc",
    weight: 30,
    speed: 0.7,
    weekly: 1450,
    quality: 1,
  },
  {
    campaign: "Solar webinar",
    source: "webinar",
    medium: "event",
    weight: 14,
    speed: 1.4,
    weekly: 380,
    quality: 1.25,
  },
  {
    campaign: "Neighbour bonus",
    source: "referral",
    medium: "referral",
    weight: 12,
    speed: 0.9,
    weekly: 210,
    quality: 1.5,
  },
  {
    campaign: "Battery upgrade",
    source: "newsletter",
    medium: "email",
    weight: 22,
    speed: 1.2,
    weekly: 160,
    quality: 0.9,
  },
  {
    campaign: "Autumn fair",
    source: "trade fair",
    medium: "event",
    weight: 9,
    speed: 2.6,
    weekly: 520,
    quality: 0.8,
  },
  {
    campaign: "Price portal",
    source: "comparison site",
    medium: "affiliate",
    weight: 13,
    speed: 1,
    weekly: 690,
    quality: 0.6,
  },
] as const;

/** The campaign of calls to former customers, who are on no lead list. */
export const winBack = { campaign: "Win-back", source: "customer list", medium: "phone" } as const;

export const outboundNumbers = ["+493023125060", "+493023125061", "+493023125062"] as const;

const firstNames =
  "Lena Jonas Amal Mehmet Clara Tobias Nadia Felix Sara Omar Marie Lukas Aylin David Hana Paul Julia Karim Anna Simon Ines Yusuf Eva Daniel Rania Max Sofia Emre Laura Nils Layla Ben Mona Jan Zeynep Tom Greta Ali Ida Leo";
const lastNames =
  "Vogel Haddad Brandt Yildiz Keller Nasser Winter Schuster Mansour Lindner Aydin Berger Saleh Krause Ritter Demir Hartwig Khoury Seidel Pohl Farouk Engel Kaya Busch Najjar Otto Simsek Franke Taher Voigt Ziegler Azzam Arnold Celik Ebert Issa Huber Sahin Moser Rahal";

/** Every agent's name; 1,600 at most, all invented. */
export const agentNames: readonly string[] = (() => {
  const first = firstNames.split(" ");
  const last = lastNames.split(" ");
  return Array.from({ length: 1600 }, (_, i) => {
    const round = Math.floor(i / 40);
    return `${first[i % 40] ?? ""} ${last[(i + round) % 40] ?? ""}`;
  });
})();

export const countries = ["DE", "AT", "CH", "AE", "SA"] as const;
export const countryWeights = cumulate([0.8, 0.1, 0.06, 0.025, 0.015]);
export const arabicCountryWeights = cumulate([0.55, 0.04, 0.03, 0.22, 0.16]);
export const regions = ["Berlin", "Bayern", "Sachsen", "Hessen", "Hamburg", "Nordrhein-Westfalen"] as const;
