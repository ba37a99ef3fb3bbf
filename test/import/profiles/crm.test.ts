import { describe } from "vitest";
import { golden } from "./golden";

describe("CRMs, diallers and Cisco", () => {
  golden("hubspot", "hubspot", {
    calls: `
      6001 | 03-02 09:00:00 | outbound | answered |  |  |  | 150 |  |  | 150 | 71 | +15550100881 | +15550199881 |  | answered_unclassified | answered_unclassified |
      6002 | 03-02 09:10:00 | outbound | no_answer |  |  |  |  |  |  | 20 | 71 | +15550100882 | +15550199881 |  | no_answer | no_answer |
      6003 | 03-02 09:20:00 | outbound | voicemail |  |  |  |  |  |  | 31.5 | 71 | +15550100883 | +15550199881 |  | voicemail_left | voicemail_left |
      6004 | 03-02 09:30:00 | outbound | busy |  |  |  |  |  |  | 3 | 72 | +15550100884 | +15550199881 |  | busy | busy |
      6005 | 03-02 09:40:00 | outbound | answered |  |  |  | 45 |  |  | 45 | 72 | +15550100885 | +15550199881 |  | follow_up_required | follow_up_required |
      6006 | 03-02 09:50:00 | outbound | answered |  |  |  | 12 |  |  | 12 | 72 | +15550100886 | +15550199881 |  | wrong_number | wrong_number |
      6007 | 03-02 10:00:00 | inbound | missed |  |  |  |  |  |  | 0 | 71 | +15550100887 | +15550199881 |  |  |  |
      6008 | 03-02 10:10:00 | inbound | answered |  |  |  | 65 |  |  | 65 | 71 | +15550100888 | +15550199881 |  |  |  |
      6009 | 03-02 10:20:00 | outbound | answered |  |  |  | 200 |  |  | 200 | 71 | +15550100889 | +15550199881 |  | appointment_scheduled | appointment_scheduled |
    `,
  });
  golden("salesforce", "salesforce", {
    calls: `
      co1 | 03-02 09:02:40 | outbound | answered |  |  |  | 150 |  |  |  | Ada Muster |  |  |  | interested | interested |
      co2 | 03-02 09:10:30 | outbound | no_answer |  |  |  | 0 |  |  |  | Ada Muster |  |  |  | no_answer | no_answer |
      co3 | 03-02 09:20:40 | outbound | voicemail |  |  |  | 30 |  |  |  | Ben Muster |  |  |  | voicemail_left | voicemail_left |
      co4 | 03-02 09:34:10 | inbound | answered |  |  |  | 240 |  |  |  | Ben Muster |  |  |  | appointment_scheduled | appointment_scheduled |
      co5 | 03-02 09:40:10 | inbound | missed |  |  |  | 0 |  |  |  | Ben Muster |  |  |  | no_answer | no_answer |
      co6 | 03-02 09:50:10 | outbound | busy |  |  |  | 0 |  |  |  | Ada Muster |  |  |  | busy | busy |
    `,
  });
  golden("salesforce-voice", "salesforce-voice", {
    report: { excluded: { in_progress: 1 } },
    calls: `
      0LQ1 | 03-02 09:00:00 | inbound | answered |  | 15 |  | 150 |  |  | 165 | 005a | +15550100931 | +15550199931 | Support |  |  |
      0LQ2 | 03-02 09:10:00 | inbound | missed |  |  |  |  |  |  | 40 |  | +15550100932 | +15550199931 | Support |  |  |
      0LQ3 | 03-02 10:00:00 | outbound | answered |  |  |  | 300 |  |  | 310 | 005b | +15550100933 | +15550199931 |  |  |  |
      0LQ4 | 03-02 10:10:00 | outbound | busy |  |  |  |  |  |  | 3 | 005b | +15550100934 | +15550199931 |  |  |  |
      0LQ5 | 03-02 10:20:00 | outbound | failed |  |  |  |  |  |  | 1 | 005b | +15550100935 | +15550199931 |  |  |  |
    `,
  });
  golden("zoho", "zoho", {
    zone: "UTC",
    report: { excluded: { in_progress: 1 } },
    calls: `
      zc1 | 03-02 09:00:00 | outbound | answered |  |  |  | 150 |  |  |  | Ada Muster |  |  |  | interested | interested |
      zc2 | 03-02 09:10:00 | outbound | no_answer |  |  |  | 0 |  |  |  | Ada Muster |  |  |  | no_answer | no_answer |
      zc3 | 03-02 09:20:00 | inbound | answered |  |  |  | 305 |  |  |  | Ben Muster |  |  |  | callback_requested | callback_requested |
      zc4 | 03-02 09:30:00 | inbound | missed |  |  |  | 0 |  |  |  | Ben Muster |  |  |  |  |  |
      zc5 | 03-02 09:40:00 | outbound | answered |  |  |  | 20 |  |  |  | Ben Muster |  |  |  | wrong_number | wrong_number |
    `,
  });
  golden("vicidial", "vicidial", {
    zone: "UTC",
    report: { excluded: { in_progress: 1 } },
    calls: `
      1772441000.0 | 03-02 09:00:00 | outbound | answered |  |  |  | 250 |  |  | 250 | Ada Muster | 5550100901 |  |  | deal_closed | deal_closed |
      1772441001.1 | 03-02 09:10:00 | outbound | no_answer |  |  |  |  |  |  | 0 |  | 5550100902 |  |  | no_answer | no_answer |
      1772441002.2 | 03-02 09:20:00 | outbound | voicemail |  |  |  |  |  |  | 12 |  | 5550100903 |  |  | voicemail_left | voicemail_left |
      1772441003.3 | 03-02 09:30:00 | outbound | abandoned |  |  |  |  |  |  | 8 |  | 5550100904 |  |  | abandoned_in_queue | abandoned_in_queue |
      1772441004.4 | 03-02 09:40:00 | outbound | answered |  |  |  | 95 |  |  | 95 | Ben Muster | 5550100905 |  |  | callback_requested | callback_requested |
      1772441005.5 | 03-02 09:50:00 | outbound | failed |  |  |  |  |  |  | 6 | Ben Muster | 5550100906 |  |  | wrong_number | wrong_number |
      1772441006.6 | 03-02 10:00:00 | outbound | answered |  |  |  | 130 |  |  | 130 | Ada Muster | 5550100907 |  |  | transferred | transferred | true
      1772441007.7 | 03-02 10:10:00 | outbound | answered |  |  |  | 20 |  |  | 20 | Ada Muster | 5550100908 |  |  | do_not_call | do_not_call |
      1772441008.8 | 03-02 10:20:00 | outbound | busy |  |  |  |  |  |  |  |  | 5550100909 |  |  | busy | busy |
    `,
  });
  golden("cucm", "cucm", {
    report: { legsMerged: 1, excluded: { not_a_call: 2 } },
    calls: `
      1-5001 | 03-02 09:00:00 | inbound | answered |  | 12 |  | 120 |  |  | 132 | 2001 | +15550100921 | 2001 |  |  |  |
      1-5002 | 03-02 09:10:00 | inbound | abandoned |  |  |  |  |  |  | 30 |  | +15550100922 | 2000 | 2000 |  |  |
      1-5003 | 03-02 09:20:00 | inbound | missed |  |  |  |  |  |  | 40 |  | +15550100923 | 2001 |  |  |  |
      1-5004 | 03-02 09:30:00 | inbound | answered |  | 10 |  | 180 |  |  | 192 | 2002 | +15550100924 | 2001 |  |  |  | true
      1-5005 | 03-02 10:00:00 | outbound | answered |  |  |  | 300 |  |  | 310 | ada | +15550100925 | 2001 |  |  |  |
      1-5006 | 03-02 10:10:00 | outbound | busy |  |  |  |  |  |  | 3 | ben | +15550100926 | 2002 |  |  |  |
      1-5007 | 03-02 10:20:00 | internal | answered |  |  |  | 30 |  |  | 34 | ada |  | 2002 |  |  |  |
    `,
  });
});
