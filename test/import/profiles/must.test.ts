import { describe } from "vitest";
import { golden } from "./golden";

describe("exact profiles", () => {
  golden("cloudtalk", "cloudtalk", {
    calls: `
      710001 | 03-02 08:00:05 | inbound | answered |  | 25 | 15 | 160 | 10 | 30 | 200 | Ada Muster | +15550100001 | 15550199001 | Support | interested | demo_booked,interested |
      710002 | 03-02 08:05:00 | inbound | abandoned |  | 48 | 20 | 0 |  |  | 48 |  | +15550100002 | 15550199001 | Support |  |  |
      710003 | 03-02 08:09:30 | inbound | voicemail |  | 40 |  | 0 |  |  | 70 |  | +15550100003 | 15550199001 | Support |  |  |
      710004 | 03-02 08:15:00 | inbound | abandoned_in_ivr |  | 12 |  | 0 |  |  | 12 |  | +15550100004 | 15550199001 | Support |  |  |
      710005 | 03-02 08:20:00 | inbound | missed |  | 55 | 50 | 0 |  |  | 55 |  | +15550100005 | 15550199001 | Support |  |  |
      710006 | 03-02 09:00:00 | outbound | answered |  |  | 20 | 310 |  | 60 | 330 | Ben Muster | +15550100006 | 15550199002 | Sales | callback_requested | callback_requested |
      710007 | 03-02 09:10:00 | outbound | no_answer |  |  | 30 | 0 |  |  | 30 | Ben Muster | +15550100007 | 15550199002 | Sales |  |  |
      710008 | 03-02 09:20:00 | inbound | answered |  | 30 | 10 | 210 |  |  | 240 | Cem Muster | +15550100008 | 15550199001 | Support |  |  | true
      710009 | 03-02 09:30:00 | internal | answered |  | 10 |  | 50 |  |  | 60 | Ada Muster |  | 202 |  |  |  |
    `,
  });
  golden("cloudtalk-api", "cloudtalk", {
    calls: `
      9001 | 03-02 10:00:00 | inbound | answered |  | 25 |  | 145 |  | 20 | 170 | 31 | +15550100011 | 15550199001 |  |  |  |
      9002 | 03-02 10:05:00 | inbound | missed |  | 40 |  | 0 |  |  | 40 |  | +15550100012 | 15550199001 |  |  |  |
      9003 | 03-02 10:10:00 | inbound | voicemail |  | 35 |  | 0 |  |  | 35 |  | +15550100013 | 15550199001 |  |  |  |
      9004 | 03-02 10:15:00 | outbound | answered |  |  |  | 60 |  | 5 | 75 | 32 | +15550100014 | 15550199001 |  |  |  | true
    `,
  });
  golden("justcall", "justcall", {
    calls: `
      501 | 03-02 14:00:05 | inbound | answered |  |  |  | 160 |  |  | 200 | Ada Muster | +15550100101 | +15550199101 |  | interested | interested |
      502 | 03-02 14:05:00 | inbound | missed |  |  |  | 0 |  |  | 45 |  | +15550100102 | +15550199101 |  |  |  |
      503 | 03-02 14:10:00 | inbound | voicemail |  |  |  | 0 |  |  | 50 |  | +15550100103 | +15550199101 |  |  |  |
      504 | 03-02 14:15:00 | inbound | abandoned_in_ivr |  |  |  | 0 |  |  | 8 |  | +15550100104 | +15550199101 |  |  |  |
      505 | 03-02 15:00:00 | outbound | answered |  |  |  | 300 |  |  | 330 | Ben Muster | +15550100105 | +15550199102 |  | appointment_scheduled | appointment_scheduled |
      506 | 03-02 15:10:00 | outbound | no_answer |  |  |  | 0 |  |  | 30 | Ben Muster | +15550100106 | +15550199102 |  | no_answer | no_answer |
      507 | 03-02 15:20:00 | outbound | no_answer |  |  |  | 0 |  |  | 3 | Ben Muster | +15550100107 | +15550199102 |  |  |  |
    `,
  });
  golden("justcall-api", "justcall", {
    calls: `
      601 | 03-02 23:30:00 | inbound | answered |  |  | 20 | 100 | 5 | 15 | 140 | Ada Muster | +15550100111 | +15550199101 |  | callback_requested | callback_requested,interested |
      602 | 03-03 08:00:00 | inbound | out_of_hours |  |  | 0 | 0 | 0 | 0 | 20 |  | +15550100112 | +15550199101 |  |  |  |
      603 | 03-03 08:10:00 | inbound | missed |  |  | 38 | 0 | 0 | 0 | 40 |  | +15550100113 | +15550199101 |  |  |  |
    `,
  });
  golden("aircall-classic", "aircall", {
    hashed: true,
    calls: `
       | 03-02 08:00:05 | inbound | answered |  | 30 |  | 150 |  |  | 180 | Ada Muster | +15550100201 | 15550199201 | Support | interested | interested |
       | 03-02 08:05:00 | inbound | abandoned |  | 4 |  |  |  |  | 4 |  | +15550100202 | 15550199201 | Support |  |  |
       | 03-02 08:06:00 | inbound | missed |  | 60 |  |  |  |  | 60 |  | +15550100203 | 15550199201 | Support |  |  |
       | 03-02 08:08:00 | inbound | voicemail |  | 70 |  |  |  |  | 70 |  | +15550100204 | 15550199201 | Support |  |  |
       | 03-02 08:09:00 | inbound | answered |  |  |  | 140 |  |  | 200 | Ben Muster | +15550100205 | 15550199201 | Support |  |  |
       | 03-02 09:00:00 | outbound | answered |  |  | 15 | 80 |  |  | 95 | Ben Muster | +15550100206 | 15550199202 | Sales | appointment_scheduled | appointment_scheduled |
       | 03-02 09:10:00 | outbound | no_answer |  |  | 25 |  |  |  | 25 | Ben Muster | +15550100207 | 15550199202 | Sales |  |  |
    `,
  });
  golden("ringcentral", "ringcentral", {
    hashed: true,
    zone: "America/New_York",
    calls: `
       | 08-07 19:04:00 | inbound | answered |  |  |  | 200 |  |  | 200 |  | 5550100301 |  |  |  |  |
       | 08-07 19:10:00 | inbound | missed |  |  |  |  |  |  | 31 |  | 5550100302 |  |  |  |  |
       | 08-07 04:15:00 | inbound | voicemail |  |  |  |  |  |  | 62 |  | 5550100303 |  |  |  |  |
       | 08-07 16:30:00 | outbound | answered |  |  |  | 3605 |  |  | 3605 |  | 5550100304 |  |  |  |  |
       | 08-07 20:00:00 | outbound | no_answer |  |  |  |  |  |  | 25 |  | 5550100305 |  |  |  |  |
       | 08-07 20:05:00 | outbound | busy |  |  |  |  |  |  |  |  | 5550100306 |  |  |  |  |
       | 08-07 20:06:00 | outbound | no_answer |  |  |  |  |  |  | 4 |  | 5550100307 |  |  |  |  |
       | 08-07 20:08:00 | inbound | abandoned |  |  |  |  |  |  | 45 |  | 5550100309 |  |  |  |  |
    `,
  });
  golden("ringcentral-parties", "ringcentral", {
    hashed: true,
    zone: "America/New_York",
    calls: `
       | 08-10 13:00:00 | inbound | answered |  |  |  | 110 |  |  | 110 | 101 - Ada Muster | 5550100311 | (555) 019-9301 |  |  |  |
       | 08-10 13:30:00 | outbound | answered |  |  |  | 280 |  |  | 280 | 102 - Ben Muster | 5550100312 | (555) 019-9301 |  |  |  |
       | 08-10 14:00:00 | inbound | rejected |  |  |  |  |  |  | 9 | 101 - Ada Muster | 5550100313 | (555) 019-9301 |  |  |  |
       | 08-10 14:30:00 | outbound | failed |  |  |  |  |  |  | 0 | 102 - Ben Muster | 5550100314 | (555) 019-9301 |  |  |  |
    `,
  });
  golden("ringcentral-reports", "ringcentral-reports", {
    zone: "America/New_York",
    calls: `
      8001 | 08-07 13:00:00 | inbound | answered |  | 15 |  | 160 | 20 |  | 210 | Ada Muster | +15550100321 | +15550199301 | Support |  |  |
      8002 | 08-07 13:10:00 | inbound | abandoned |  |  |  |  |  |  | 50 |  | +15550100322 | +15550199301 | Support |  |  |
      8003 | 08-07 13:20:00 | inbound | voicemail |  |  |  |  |  |  | 70 |  | +15550100323 | +15550199301 | Support |  |  |
      8004 | 08-07 13:30:00 | inbound | answered |  | 40 |  | 130 | 0 |  | 150 | Ben Muster | +15550100324 | +15550199301 | Support |  |  |
      8005 | 08-07 13:40:00 | inbound | answered |  | 10 |  | 240 | 60 |  | 360 | Cem Muster | +15550100325 | +15550199301 | Support |  |  | true
      8006 | 08-07 14:00:00 | outbound | answered |  |  |  | 300 | 0 |  | 320 | Ben Muster | +15550100326 | +15550199301 |  |  |  |
      8007 | 08-07 14:10:00 | outbound | no_answer |  |  |  |  |  |  | 25 | Ben Muster | +15550100327 | +15550199301 |  |  |  |
    `,
  });
  golden("ringover", "ringover", {
    zone: "UTC",
    calls: `
      CALLID7001 | 03-02 09:00:00 | inbound | answered |  | 30 | 10 | 150 | 5 | 15 | 180 | Ada Muster | +15550100401 | +15550199401 | Support | interested | interested |
      CALLID7002 | 03-02 09:10:00 | inbound | missed |  | 40 | 15 |  |  |  | 40 |  | +15550100402 | +15550199401 | Support |  |  |
      CALLID7003 | 03-02 09:20:00 | inbound | abandoned |  | 120 |  |  |  |  | 120 |  | +15550100403 | +15550199401 | Support |  |  |
      CALLID7004 | 03-02 09:30:00 | inbound | voicemail |  | 30.5 |  |  |  |  | 60.5 |  | +15550100404 | +15550199401 | Support |  |  |
      CALLID7005 | 03-02 09:40:00 | inbound | answered |  | 10 | 10 | 240 |  | 30 | 260 | Ben Muster | +15550100405 | +15550199401 | Support | callback_requested | callback_requested | true
      CALLID7006 | 03-02 10:00:00 | outbound | answered |  |  | 12 | 120 |  |  | 132 | Ben Muster | +15550100406 | +15550199401 |  |  |  |
      CALLID7007 | 03-02 10:10:00 | outbound | no_answer |  |  | 20 |  |  |  | 20 | Ben Muster | +15550100407 | +15550199401 |  |  |  |
      CALLID7008 | 03-02 10:20:00 | inbound | abandoned |  | 8 |  |  |  |  | 8 |  | +15550100408 | +15550199401 | Support |  |  |
    `,
  });
  golden("liveagent", "liveagent", {
    zone: "Europe/Berlin",
    calls: `
      la1 | 03-02 08:00:00 | inbound | answered |  | 20 |  | 160 |  |  | 180 | Ada Muster | +15550100501 | +15550199501 |  |  |  |
      la2 | 03-02 08:10:00 | inbound | missed |  |  |  |  |  |  | 45 |  | +15550100502 | +15550199501 |  |  |  |
      la3 | 03-02 09:00:00 | outbound | answered |  |  |  | 300 |  |  | 310 | Ben Muster | +15550100503 | +15550199501 |  |  |  |
      la4 | 03-02 09:10:00 | outbound | no_answer |  |  |  |  |  |  | 30 | Ben Muster | +15550100504 | +15550199501 |  |  |  |
      la5 | 03-02 10:00:00 | internal | answered |  |  |  | 60 |  |  | 65 | Ben Muster |  |  |  |  |  |
      la6 | 03-02 10:10:00 | inbound | missed |  |  |  |  |  |  | 12 |  | +15550100506 | +15550199501 |  |  |  |
    `,
  });
  golden("aircall-api", "aircall-api", {
    report: { excluded: { in_progress: 1 } },
    calls: `
      9001 | 03-02 09:00:00 | inbound | answered |  | 20 |  | 160 |  |  | 180 | Ada Muster | +33155501201 | +33 1 55 59 92 01 | Support | interested | interested |
      9002 | 03-02 09:10:00 | inbound | missed |  |  |  |  |  |  | 40 |  | +33155501202 | +33 1 55 59 92 01 | Support |  |  |
      9003 | 03-02 09:20:00 | inbound | voicemail |  |  |  |  |  |  | 60 |  |  | +33 1 55 59 92 01 | Support |  |  |
      9004 | 03-02 10:00:00 | outbound | no_answer |  |  |  |  |  |  | 30 | Ben Muster | +33155501204 | +33 1 55 59 92 01 | Support |  |  |
    `,
  });
  golden("ringcentral-api", "ringcentral-api", {
    report: { excluded: { not_a_call: 1 } },
    calls: `
      s-71 | 03-02 09:00:00 | inbound | answered |  |  |  | 180 |  |  | 180 | Ada Muster | +15550101271 | +15550199271 |  |  |  |
      s-72 | 03-02 09:10:00 | inbound | missed |  |  |  |  |  |  | 35 |  | +15550101272 | +15550199271 |  |  |  |
      s-73 | 03-02 10:00:00 | outbound | answered |  |  |  | 300 |  |  | 300 | Ben Muster | +15550101273 | +15550199271 |  |  |  |
      s-74 | 03-02 10:10:00 | outbound | no_answer |  |  |  |  |  |  | 12 | Ben Muster | +15550101274 | +15550199271 |  |  |  |
    `,
  });
});
