import { describe } from "vitest";
import { golden } from "./golden";

describe("contact centres", () => {
  golden("five9", "five9", { zone: "America/Los_Angeles", calls: `x` });
  golden("genesys", "genesys", { zone: "UTC", report: { excluded: { not_a_call: 1 } }, calls: `x` });
  golden("cxone", "cxone", { zone: "UTC", report: { legsMerged: 1 }, calls: `x` });
  golden("talkdesk", "talkdesk", { zone: "UTC", report: { legsMerged: 1 }, calls: `x` });
  golden("amazon-connect", "amazon-connect", { report: { legsMerged: 1, excluded: { not_a_call: 1 } }, calls: `x` });
  golden("zendesk-talk", "zendesk-talk", { calls: `x` });
  golden("8x8", "8x8", { calls: `x` });
});
