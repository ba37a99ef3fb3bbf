import { describe } from "vitest";
import { golden } from "./golden";

describe("further documented layouts", () => {
  golden("bandwidth", "bandwidth", {
    zone: "UTC",
    report: { excluded: { in_progress: 1 } },
    calls: `
      c-1 | 03-02 09:00:00 | inbound | answered |  | 12 |  | 168 |  |  | 180 |  | +15550101091 | +15550199991 |  |  |  |
      c-2 | 03-02 09:10:00 | inbound | abandoned |  |  |  |  |  |  | 40 |  | +15550101092 | +15550199991 |  |  |  |
      c-3 | 03-02 10:00:00 | outbound | answered |  |  |  | 289.5 |  |  | 300 |  | +15550101093 | +15550199991 |  |  |  |
      c-4 | 03-02 10:10:00 | outbound | busy |  |  |  |  |  |  | 5 |  | +15550101094 | +15550199991 |  |  |  |
      c-5 | 03-02 10:20:00 | outbound | no_answer |  |  |  |  |  |  | 30 |  | +15550101095 | +15550199991 |  |  |  |
    `,
  });
  golden("ivozprovider", "ivozprovider", {
    zone: "UTC",
    calls: `
      iv-1 | 03-02 09:00:00 | inbound | answered |  |  |  | 150 |  |  | 150 |  | +34915550111 | +34915559911 |  |  |  |
      iv-2 | 03-02 09:10:00 | inbound | missed |  |  |  | 0 |  |  | 0 |  | +34915550112 | +34915559911 |  |  |  |
      iv-3 | 03-02 10:00:00 | outbound | answered |  |  |  | 300 |  |  | 300 |  | +34915550113 | +34915559911 |  |  |  |
      iv-4 | 03-02 10:10:00 | outbound | no_answer |  |  |  | 0 |  |  | 0 |  | +34915550114 | +34915559911 |  |  |  |
    `,
  });
  golden("wazo", "wazo", {
    zone: "UTC",
    hashed: true,
    calls: `
      | 03-02 09:00:00 | inbound | answered |  |  |  | 150 |  |  |  | 1001 | +33155501121 | 1001 |  |  |  |
      | 03-02 09:10:00 | inbound | missed |  |  |  |  |  |  |  |  | +33155501122 | 1001 |  |  |  |
      | 03-02 10:00:00 | outbound | answered |  |  |  | 300 |  |  |  | Ben Muster (1002) | +33155501123 | 1002 |  |  |  |
      | 03-02 10:10:00 | internal | answered |  |  |  | 40 |  |  |  | 1002 |  | 1001 |  |  |  |
    `,
  });
  golden("ccai", "ccai", {
    zone: "UTC",
    report: { excluded: { in_progress: 1 } },
    calls: `
      5001 | 03-02 09:00:00 | inbound | answered |  | 20 |  | 160 | 10 |  | 160 | Ada Muster | +15550101131 |  | Support |  |  |
      5002 | 03-02 09:10:00 | inbound | abandoned |  | 50 |  |  | 0 |  | 0 |  | +15550101132 |  | Support |  |  |
      5003 | 03-02 09:20:00 | inbound | voicemail |  | 30 |  |  | 0 |  | 0 |  | +15550101133 |  | Support |  |  |
      5004 | 03-02 10:00:00 | outbound | answered |  |  |  | 300 | 0 |  | 300 | Ben Muster | +15550101134 |  |  |  |  |
      5005 | 03-02 10:10:00 | outbound | no_answer |  |  |  |  | 0 |  | 0 | Ben Muster | +15550101135 |  |  |  |  |
    `,
  });
});
