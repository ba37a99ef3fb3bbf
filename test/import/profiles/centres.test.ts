import { describe } from "vitest";
import { golden } from "./golden";

describe("contact centres", () => {
  golden("five9", "five9", {
    zone: "America/Los_Angeles",
    calls: `
      4001 | 10-27 21:51:34 | inbound | answered | 15 | 20 | 5 | 150 | 15 | 30 | 205 | Ada Muster | 5550100701 | 5550199701 |  | answered_unclassified | answered_unclassified | false
      4002 | 10-27 21:55:00 | inbound | abandoned | 15 | 50 |  |  |  |  | 65 |  | 5550100702 | 5550199701 |  | abandoned_in_queue | abandoned_in_queue |
      4003 | 10-27 22:00:00 | inbound | answered | 10 | 30 | 4 | 256 |  | 10 | 300 | Ada Muster | 5550100703 | 5550199701 |  | transferred | transferred | true
      4004 | 10-27 22:10:00 | inbound | voicemail | 15 |  |  |  |  |  | 45 |  | 5550100704 | 5550199701 |  | voicemail_left | voicemail_left |
      4005 | 10-27 23:00:00 | outbound | answered |  |  | 10 | 360 |  | 60 | 370 | Ben Muster | 5550100705 | 5550199702 |  | interested | interested | false
      4006 | 10-27 23:10:00 | outbound | no_answer |  |  | 30 |  |  |  | 30 |  | 5550100706 | 5550199702 |  | no_answer | no_answer |
      4007 | 10-27 23:11:00 | outbound | failed |  |  | 5 |  |  |  | 5 | Ben Muster | 5550100707 | 5550199702 |  | wrong_number | wrong_number |
      4008 | 10-27 23:12:00 | outbound | busy |  |  | 3 |  |  |  | 3 | Ben Muster | 5550100708 | 5550199702 |  | busy | busy |
      4009 | 10-27 23:20:00 | outbound | answered |  |  | 8 | 32 |  | 5 | 40 | Ben Muster | 5550100709 | 5550199702 |  | do_not_call | do_not_call | false
    `,
  });
  golden("genesys", "genesys", {
    zone: "UTC",
    report: { excluded: { not_a_call: 1 } },
    calls: `
      c0000001-0000-4000-8000-000000000001 | 03-14 09:05:00 | inbound | answered | 10 | 25.25 | 5 | 150.125 | 10.125 | 20 | 200.5 | Ada Muster | +15550100711 | +15550199711 | Support | interested | interested | false
      c0000001-0000-4000-8000-000000000002 | 03-14 09:10:00 | inbound | abandoned | 10 | 50 |  |  |  |  | 60 |  | +15550100712 | +15550199711 | Support |  |  | false
      c0000001-0000-4000-8000-000000000003 | 03-14 09:12:00 | inbound | abandoned_in_ivr | 8 |  |  |  |  |  | 8 |  | +15550100713 | +15550199711 |  |  |  | false
      c0000001-0000-4000-8000-000000000004 | 03-14 12:30:00 | inbound | answered | 10 | 15 | 6 | 600 |  | 60 | 182304.085 | Ben Muster | +15550100714 | +15550199711 | Billing | callback_requested | answered_unclassified,callback_requested | true
      c0000001-0000-4000-8000-000000000005 | 03-14 13:00:00 | outbound | answered |  |  |  | 285 |  | 5 | 300 | Ben Muster | +15550100715 |  |  | answered_unclassified | answered_unclassified | false
      c0000001-0000-4000-8000-000000000006 | 03-14 13:10:00 | outbound | no_answer |  |  |  |  |  |  | 30 | Ben Muster | +15550100716 |  |  |  |  | false
      c0000001-0000-4000-8000-000000000007 | 03-14 13:20:00 | inbound | voicemail | 10 | 40 |  |  |  |  | 90 |  | +15550100717 | +15550199711 | Support |  |  | false
    `,
  });
  golden("cxone", "cxone", {
    zone: "UTC",
    report: { legsMerged: 1 },
    calls: `
      9100001 | 03-04 09:00:00 | inbound | answered | 12 | 25 |  | 165 | 15 | 20 | 217 | Ada Muster | 5550100721 | Main line | Support |  |  |
      9100002 | 03-04 09:05:00 | inbound | abandoned | 12 | 48 |  |  | 0 | 0 | 60 |  | 5550100722 | Main line | Support |  |  |
      9100003 | 03-04 09:06:00 | inbound | abandoned_in_ivr | 9.5 |  |  |  | 0 | 0 | 9.5 |  | 5550100723 | Main line |  |  |  |
      9100004 | 03-04 09:10:00 | inbound | answered | 10 | 20 |  | 150 | 30 | 15 | 225 | Ben Muster | 5550100724 | Main line | Support |  |  | true
      9100006 | 03-04 10:00:00 | outbound | answered | 0 |  |  | 240 | 0 | 15 | 250 | Ben Muster | 5550100725 | Outbound line | Sales Outbound |  |  |
    `,
  });
  golden("talkdesk", "talkdesk", {
    zone: "UTC",
    report: { legsMerged: 1 },
    calls: `
      i1 | 03-02 09:00:00 | inbound | answered |  | 20 | 8 | 150 | 10 | 30 | 180 | Ada Muster | +15550100731 | +15550199731 | support |  |  | false
      i2 | 03-02 09:10:00 | inbound | abandoned |  | 42 | 30 |  |  |  | 42 |  | +15550100732 | +15550199731 | support |  |  | false
      i3 | 03-02 09:20:00 | inbound | voicemail |  | 60 | 30 |  |  |  | 90 |  | +15550100733 | +15550199731 | support |  |  | false
      i4 | 03-02 20:30:00 | inbound | out_of_hours |  |  |  |  |  |  | 5 |  | +15550100734 | +15550199731 | support |  |  | false
      i5 | 03-02 09:40:00 | inbound | answered |  | 15 | 4 | 180 | 5 | 30 | 207 | Ben Muster | +15550100735 | +15550199731 | support |  |  | true
      i6 | 03-02 10:00:00 | outbound | answered |  |  | 12 | 300 | 0 | 60 | 312 | Ben Muster | +15550100736 | +15550199732 |  |  |  | false
      i7 | 03-02 10:10:00 | outbound | no_answer |  |  | 25 |  |  |  | 25 | Ben Muster | +15550100737 | +15550199732 |  |  |  | false
    `,
  });
  golden("amazon-connect", "amazon-connect", {
    report: { legsMerged: 1, excluded: { not_a_call: 1 } },
    calls: `
      ac-1 | 03-02 09:00:00 | inbound | answered |  | 25 |  | 160 | 5 | 30 | 210 | ada | +15550100741 | +15550199741 | Support |  |  |
      ac-2 | 03-02 09:10:00 | inbound | abandoned |  | 50 |  |  |  |  | 70 |  | +15550100742 | +15550199741 | Support |  |  |
      ac-3 | 03-02 09:15:00 | inbound | abandoned_in_ivr |  |  |  |  |  |  | 12 |  | +15550100743 | +15550199741 |  |  |  |
      ac-4 | 03-02 09:20:00 | inbound | answered |  | 20 |  | 240 | 15 | 30 | 300 | ben | +15550100744 | +15550199741 | Support |  |  | true
      ac-6 | 03-02 10:00:00 | outbound | answered |  |  |  | 290 | 0 | 15 | 300 | ben | +15550100745 | +15550199742 |  |  |  |
    `,
  });
  golden("zendesk-talk", "zendesk-talk", {
    calls: `
      5001 | 03-02 09:00:00 | inbound | answered | 10 | 30 |  | 160 | 12 | 25 | 210 | 301 |  | +15550199751 | 41 |  |  |
      5002 | 03-02 09:10:00 | inbound | abandoned | 10 | 45 |  | 0 | 0 | 0 | 55 |  |  | +15550199751 | 41 |  |  |
      5003 | 03-02 09:20:00 | inbound | voicemail | 10 | 30 |  | 0 | 0 | 0 | 70 |  |  | +15550199751 | 41 |  |  |
      5004 | 03-02 21:00:00 | inbound | out_of_hours | 8 |  |  | 0 | 0 | 0 | 8 |  |  | +15550199751 | 41 |  |  |
      5005 | 03-02 09:40:00 | inbound | abandoned_in_ivr | 6 |  |  | 0 | 0 | 0 | 6 |  |  | +15550199751 | 41 |  |  |
      5006 | 03-02 10:00:00 | outbound | answered | 0 |  |  | 300 | 0 | 40 | 320 | 302 |  | +15550199751 |  |  |  |
      5007 | 03-02 10:10:00 | outbound | no_answer | 0 |  |  | 0 | 0 | 0 | 25 | 302 |  | +15550199751 |  |  |  |
    `,
  });
  golden("8x8", "8x8", {
    calls: `
      88001 | 03-02 09:00:00 | inbound | answered |  | 8.5 | 8.5 | 120 | 5 |  | 128.5 | Ada Muster | +15550100761 | +15550199761 | Support |  |  |
      88002 | 03-02 09:10:00 | inbound | missed |  | 25 | 25 |  | 0 |  | 25 |  | +15550100762 | +15550199761 | Support |  |  |
      88003 | 03-02 09:20:00 | inbound | abandoned |  | 45.25 | 0 |  | 0 |  | 45.25 |  | +15550100763 | +15550199761 | Support |  |  |
      88004 | 03-02 09:30:00 | inbound | voicemail |  | 20 | 20 |  | 0 |  | 60 |  | +15550100764 | +15550199761 | Support |  |  |
      88005 | 03-02 10:00:00 | outbound | answered |  |  | 12 | 300 | 0 |  | 312 | Ben Muster | +15550100765 |  | Sales |  |  |
      88006 | 03-02 10:10:00 | outbound | no_answer |  |  | 25 |  | 0 |  | 25 | Ben Muster | +15550100766 |  | Sales |  |  |
    `,
  });
});
