import { describe } from "vitest";
import { golden } from "./golden";

describe("business telephony and call tracking", () => {
  golden("vonage", "vonage", {
    calls: `
      v1 | 03-02 09:00:00 | inbound | answered |  |  |  | 150 |  |  | 150 | Ada Muster | +15550100801 | 15550199801 |  | interested | interested |
      v2 | 03-02 09:10:00 | inbound | missed |  |  |  |  |  |  | 0 |  | +15550100802 | 15550199801 |  |  |  |
      v3 | 03-02 09:20:00 | inbound | voicemail |  |  |  |  |  |  | 35 |  | +15550100803 | 15550199801 |  |  |  |
      v4 | 03-02 10:00:00 | outbound | answered |  |  |  | 300 |  |  | 300 | Ben Muster | +15550100804 | 15550199801 |  |  |  |
      v5 | 03-02 10:10:00 | outbound | no_answer |  |  |  |  |  |  | 0 | Ben Muster | +15550100805 | 15550199801 |  |  |  |
      v6 | 03-02 10:20:00 | internal | answered |  |  |  | 20 |  |  | 20 | Ada Muster |  | 201 |  |  |  |
    `,
  });
  golden("dialpad", "dialpad", {
    report: { legsMerged: 1 },
    calls: `
      2001 | 03-02 09:00:00 | inbound | answered |  | 20 |  | 180 |  |  | 200 | Ada Muster | +15550100811 | +15550199811 | Support |  |  |
      2003 | 03-02 09:10:00 | inbound | abandoned |  |  |  |  |  |  | 50 |  | +15550100812 | +15550199811 | Support |  |  |
      2004 | 03-02 09:20:00 | inbound | voicemail |  |  |  |  |  |  | 70 |  | +15550100813 | +15550199811 | Support |  |  |
      2005 | 03-02 09:30:00 | inbound | missed |  |  |  |  |  |  | 12 |  | +15550100814 | +15550199812 | Main office |  |  |
      2006 | 03-02 10:00:00 | outbound | answered |  |  |  | 300 |  |  | 315 | Ben Muster | +15550100815 | +15550199811 |  |  |  |
      2007 | 03-02 10:10:00 | outbound | no_answer |  |  |  | 0 |  |  | 25 | Ben Muster | +15550100816 | +15550199811 |  |  |  |
    `,
  });
  golden("zoom-phone", "zoom-phone", {
    calls: `
      zc1 | 03-02 09:00:00 | inbound | answered |  | 15 |  | 150 | 5 |  | 165 | Ada Muster | +15550100821 | +15550199821 | Support |  |  |
      zc2 | 03-02 09:10:00 | inbound | missed |  | 25 |  |  | 0 |  | 25 |  | +15550100822 | +15550199821 | Support |  |  |
      zc3 | 03-02 09:20:00 | inbound | voicemail |  | 20 |  |  | 0 |  | 60 |  | +15550100823 | +15550199821 | Support |  |  |
      zc4 | 03-02 10:00:00 | outbound | answered |  |  |  | 300 | 0 |  | 310 | Ben Muster | +15550100824 | +15550199821 | Sales |  |  |
      zc5 | 03-02 10:10:00 | outbound | no_answer |  |  |  |  | 0 |  | 20 | Ben Muster | +15550100825 | +15550199821 | Sales |  |  |
      zc6 | 03-02 10:20:00 | inbound | rejected |  | 8 |  |  | 0 |  | 8 |  | +15550100826 | +15550199821 | Support |  |  |
    `,
  });
  golden("teams", "teams", {
    calls: `
      u1 | 03-02 09:00:00 | inbound | answered |  |  |  | 150 |  |  | 150 | Ada Muster | +15550100831 | +15550199831 |  |  |  |
      u2 | 03-02 09:02:30 | outbound | answered |  |  |  | 30 |  |  | 30 | Ada Muster | +15550100832 | +15550199831 |  |  |  |
      u3 | 03-02 10:00:00 | outbound | answered |  |  |  | 300 |  |  | 300 | Ben Muster | +15550100833 | +15550199832 |  |  |  |
      u4 | 03-02 10:10:00 | outbound | no_answer |  |  |  | 0 |  |  | 0 | Ben Muster | +15550100834 | +15550199832 |  |  |  |
      u5 | 03-02 11:00:00 | inbound | answered |  |  |  | 40 |  |  | 40 | Ada Muster | +15550100835 | +15550199831 |  |  |  |
      u6 | 03-02 11:10:00 | outbound | answered |  |  |  | 600 |  |  | 600 | Ada Muster | +15550100836 | +15550199831 |  |  |  |
    `,
  });
  golden("teams-direct-routing", "teams", {
    calls: `
      d1 | 03-02 09:00:00 | inbound | answered |  | 12 |  | 120 |  |  | 132 | Ada Muster | +15550100841 | +15550199841 |  |  |  |
      d2 | 03-02 09:10:00 | inbound | abandoned |  |  |  |  |  |  | 30 | Ada Muster | +15550100842 | +15550199841 |  |  |  |
      d3 | 03-02 09:20:00 | inbound | missed |  |  |  |  |  |  | 45 | Ada Muster | +15550100843 | +15550199841 |  |  |  |
      d4 | 03-02 10:00:00 | outbound | answered |  |  |  | 300 |  |  | 310 | Ben Muster | +15550100844 | +15550199842 |  |  |  |
      d5 | 03-02 10:10:00 | outbound | busy |  |  |  |  |  |  | 3 | Ben Muster | +15550100845 | +15550199842 |  |  |  |
      d6 | 03-02 10:20:00 | outbound | failed |  |  |  |  |  |  | 2 | Ben Muster | +15550100846 | +15550199842 |  |  |  |
    `,
  });
  golden("quo", "quo", {
    report: { excluded: { in_progress: 1 } },
    calls: `
      AC1 | 03-02 09:00:00 | inbound | answered |  | 12 |  | 120 |  |  | 132 | US1 | +15550100851 | PN1 |  | interested | interested |
      AC2 | 03-02 09:10:00 | inbound | missed |  |  |  |  |  |  | 30 | US1 | +15550100852 | PN1 |  |  |  |
      AC3 | 03-02 09:20:00 | inbound | voicemail |  |  |  |  |  |  | 60 | US1 | +15550100853 | PN1 |  |  |  |
      AC4 | 03-02 10:00:00 | outbound | answered |  |  |  | 300 |  |  | 310 | US2 | +15550100854 | PN1 |  |  |  |
      AC5 | 03-02 10:10:00 | outbound | no_answer |  |  |  |  |  |  | 25 | US2 | +15550100855 | PN1 |  |  |  |
      AC6 | 03-02 10:20:00 | inbound | abandoned |  |  |  |  |  |  | 8 | US1 | +15550100856 | PN1 |  |  |  |
    `,
  });
  golden("callrail", "callrail", {
    report: { excluded: { in_progress: 1 } },
    calls: `
      CAL1 | 03-02 14:00:00 | inbound | answered |  |  |  |  |  |  | 150 | Ada Muster | +15550100861 | +15550199861 |  | interested | interested |
      CAL2 | 03-02 14:10:00 | inbound | missed |  |  |  |  |  |  | 25 |  | +15550100862 | +15550199861 |  |  |  |
      CAL3 | 03-02 14:20:00 | inbound | abandoned |  |  |  |  |  |  | 12 |  | +15550100863 | +15550199861 |  |  |  |
      CAL4 | 03-02 14:30:00 | inbound | voicemail |  |  |  |  |  |  | 60 |  | +15550100864 | +15550199861 |  | not_interested | not_interested |
      CAL5 | 03-02 15:00:00 | inbound | answered |  |  |  |  |  |  | 320 | Ben Muster | +15550100865 | +15550199862 |  | interested | appointment_scheduled,interested |
    `,
  });
  golden("ctm", "ctm", {
    report: { excluded: { not_a_call: 1 } },
    calls: `
      T1 | 03-02 20:15:00 | inbound | answered |  | 10 | 5 | 150 | 5 |  | 165 | Ada Muster | +15550100871 | +15550199871 |  | interested | interested |
      T2 | 03-02 20:25:00 | inbound | missed |  | 20 | 20 | 0 | 0 |  | 25 |  | +15550100872 | +15550199871 |  |  |  |
      T3 | 03-02 05:05:00 | inbound | abandoned |  | 12 | 5 | 0 | 0 |  | 12 |  | +15550100873 | +15550199871 |  |  |  |
      T4 | 03-02 21:00:00 | outbound | answered |  |  | 15 | 300 | 0 |  | 320 | Ben Muster | +15550100874 | +15550199871 |  |  |  |
      T5 | 03-02 21:10:00 | outbound | busy |  |  | 4 | 0 | 0 |  | 4 | Ben Muster | +15550100875 | +15550199871 |  |  |  |
    `,
  });
});
