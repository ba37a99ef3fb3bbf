import { describe } from "vitest";
import { golden } from "./golden";

describe("exact profiles", () => {
  golden("cloudtalk", "cloudtalk", { calls: `x` });
  golden("cloudtalk-api", "cloudtalk", { calls: `x` });
  golden("justcall", "justcall", { calls: `x` });
  golden("justcall-api", "justcall", { calls: `x` });
  golden("aircall-classic", "aircall", { hashed: true, calls: `x` });
  golden("ringcentral", "ringcentral", { hashed: true, zone: "America/New_York", calls: `x` });
  golden("ringcentral-parties", "ringcentral", { hashed: true, zone: "America/New_York", calls: `x` });
  golden("ringcentral-reports", "ringcentral-reports", { zone: "America/New_York", calls: `x` });
  golden("ringover", "ringover", { zone: "UTC", calls: `x` });
  golden("liveagent", "liveagent", { zone: "Europe/Berlin", calls: `x` });
});
