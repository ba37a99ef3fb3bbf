import { describe } from "vitest";
import { golden } from "./golden";

describe("layouts of which no real file was seen", () => {
  golden("freshcaller", "freshcaller", {
    zone: "UTC",
    calls: `
      7001 | 03-02 09:00:00 | inbound | answered |  | 18 | 8 | 150 | 10 | 30 |  | Ada Muster | +15550101001 |  | Support | demo_booked | demo_booked | false
      7002 | 03-02 09:10:00 | inbound | abandoned |  | 42 | 20 |  |  |  |  |  | +15550101002 |  | Support |  |  | false
      7003 | 03-02 09:20:00 | inbound | voicemail |  | 30 | 25 |  |  |  |  |  | +15550101003 |  | Support |  |  | false
      7004 | 03-02 09:30:00 | inbound | missed |  | 25 | 25 |  |  |  |  |  | +15550101004 |  | Support |  |  | false
      7005 | 03-02 10:00:00 | outbound | answered |  |  | 12 | 300 |  | 20 |  | Ben Muster | +15550101005 |  |  |  |  | true
      7006 | 03-02 10:10:00 | outbound | no_answer |  |  | 30 |  |  |  |  | Ben Muster | +15550101006 |  |  |  |  | false
    `,
  });
  golden("goto-connect", "goto-connect", {
    zone: "UTC",
    hashed: true,
    calls: `
      | 03-02 09:00:00 | inbound | answered |  | 20 | 8 | 160 |  |  | 180 | Ada Muster | +15550101011 | +15550199911 | Support | interested | interested |
      | 03-02 09:10:00 | inbound | missed |  | 40 | 25 |  |  |  | 40 |  | +15550101012 | +15550199911 | Support |  |  |
      | 03-02 09:20:00 | inbound | voicemail |  | 30 | 30 |  |  |  | 60 |  | +15550101013 | +15550199911 | Support |  |  |
      | 03-02 10:00:00 | outbound | answered |  |  | 10 | 300 |  |  | 310 | Ben Muster | +15550101014 | +15550199911 |  | callback_requested | callback_requested |
      | 03-02 10:10:00 | outbound | busy |  |  | 6 |  |  |  | 6 | Ben Muster | +15550101015 | +15550199911 |  |  |  |
      | 03-02 10:20:00 | outbound | no_answer |  |  | 30 |  |  |  | 30 | Ben Muster | +15550101016 | +15550199911 |  |  |  |
    `,
  });
  golden("avaya-cms", "avaya-cms", {
    zone: "UTC",
    report: { legsMerged: 1 },
    calls: `
      00001000011772441000 | 03-02 09:00:00 | inbound | answered |  | 20 | 5 | 140 | 10 | 30 | 180 | 4401 | +15550101021 | 15550199921 | Support |  |  | false
      00001000021772441600 | 03-02 09:10:00 | inbound | abandoned |  | 45 | 0 |  | 0 | 0 | 45 |  | +15550101022 | 15550199921 | Support |  |  | false
      00001000031772442200 | 03-02 09:20:00 | inbound | answered |  | 20 | 4 | 330 | 0 | 30 | 360 | 4402 | +15550101023 | 15550199921 | Support |  |  | true
      00001000041772442800 | 03-02 09:30:00 | inbound | busy |  | 0 | 0 |  | 0 | 0 | 1 |  | +15550101024 | 15550199921 | Support |  |  | false
      00001000051772443400 | 03-02 10:00:00 | outbound | answered |  |  | 0 | 280 | 0 | 0 | 300 | 4402 | +15550101025 | 4402 |  |  |  | false
    `,
  });
  golden("uccx", "uccx", {
    zone: "UTC",
    report: { legsMerged: 1, excluded: { phantom: 1 } },
    calls: `
      1-9001 | 03-02 09:00:00 | inbound | answered |  | 20 | 6 | 140 | 10 | 30 | 180 | Ada Muster | +15550101031 | 8001 | CSQ_Support |  |  |
      1-9002 | 03-02 09:10:00 | inbound | abandoned |  | 40 |  |  |  |  | 45 |  | +15550101032 | 8001 | CSQ_Support |  |  |
      1-9003 | 03-02 09:20:00 | inbound | abandoned_in_ivr |  |  |  |  |  |  | 9 |  | +15550101033 | 8001 |  |  |  |
      1-9004 | 03-02 09:30:00 | inbound | answered |  | 10 | 4 | 250 |  | 30 | 300 | Ben Muster | +15550101034 | 8001 | CSQ_Support |  |  | true
      1-9005 | 03-02 14:00:00 | outbound | answered |  |  | 8 | 290 |  |  | 300 | Ben Muster | +15550101035 | 2002 |  |  |  |
      1-9006 | 03-02 14:10:00 | inbound | failed |  |  |  |  |  |  | 2 |  | +15550101036 | 8001 |  |  |  |
    `,
  });
  golden("invoca", "invoca", {
    zone: "UTC",
    report: { excluded: { not_a_call: 1 } },
    calls: `
      T1 | 03-02 09:00:00 | inbound | answered | 20 |  |  | 150 |  |  | 180 |  | 5550101041 | 555-019-9941 |  |  |  |
      T2 | 03-02 09:10:00 | inbound | missed | 20 |  |  |  |  |  | 40 |  | 5550101042 | 555-019-9941 |  |  |  |
      T3 | 03-02 09:20:00 | inbound | abandoned_in_ivr | 12 |  |  |  |  |  | 12 |  | 5550101043 | 555-019-9941 |  |  |  |
      T4 | 03-02 09:30:00 | inbound | busy | 0 |  |  |  |  |  | 5 |  | 5550101044 | 555-019-9941 |  |  |  |
    `,
  });
  golden("whatconverts", "whatconverts", {
    zone: "UTC",
    report: { excluded: { not_a_call: 1 } },
    calls: `
      9101 | 03-02 09:00:00 | inbound | answered |  |  |  |  |  |  | 150 |  | +15550101051 | +15550199951 |  |  |  |
      9102 | 03-02 09:10:00 | inbound | missed |  |  |  |  |  |  | 25 |  | +15550101052 | +15550199951 |  |  |  |
      9104 | 03-13 09:30:00 | inbound | busy |  |  |  |  |  |  | 4 |  | +15550101054 | +15550199951 |  |  |  |
    `,
  });
  golden("nimbata", "nimbata", {
    zone: "UTC",
    calls: `
      N-1 | 03-13 08:14:00 | inbound | answered |  |  |  |  |  |  | 161 |  | 0215553391 | 021 555 9961 |  |  |  |
      N-2 | 03-13 12:30:00 | inbound | missed |  |  |  |  |  |  | 25 |  | 0215553392 | 021 555 9961 |  |  |  |
      N-3 | 03-13 00:05:00 | inbound | voicemail |  |  |  |  |  |  | 48 |  | 0215553393 | 021 555 9961 |  |  |  |
      N-4 | 03-14 16:45:00 | inbound | answered |  |  |  |  |  |  | 662 |  | 0215553391 | 021 555 9961 |  |  |  |
    `,
  });
  golden("zoho-voice", "zoho-voice", {
    zone: "UTC",
    hashed: true,
    calls: `
      | 03-02 09:00:00 | inbound | answered |  | 18 |  | 150 | 5 |  | 150 | Ada Muster | +15550101071 | +15550199971 | Support | interested | interested |
      | 03-02 09:10:00 | inbound | missed |  | 42 |  |  |  |  | 0 |  | +15550101072 | +15550199971 | Support |  |  |
      | 03-02 09:20:00 | inbound | voicemail |  | 30 |  |  |  |  | 35 |  | +15550101073 | +15550199971 | Support |  |  |
      | 03-02 09:30:00 | inbound | abandoned |  | 65 |  |  |  |  | 0 |  | +15550101074 | +15550199971 | Support |  |  |
      | 03-02 10:00:00 | outbound | answered |  |  |  | 300 |  |  | 300 | Ben Muster | +15550101075 | +15550199971 | Sales | callback_requested | callback_requested |
      | 03-02 10:10:00 | outbound | rejected |  |  |  |  |  |  | 0 | Ben Muster | +15550101076 | +15550199971 | Sales |  |  |
    `,
  });
  golden("vocalcom", "vocalcom", {
    zone: "UTC",
    calls: `
      cti-1 | 03-02 09:00:00 | inbound | answered |  | 18 |  | 150 |  | 30 | 180 | Ada Muster | +33155501081 | +33155599981 |  | interested | interested |
      cti-2 | 03-02 09:10:00 | inbound | abandoned |  | 45 |  | 0 |  | 0 | 45 |  | +33155501082 | +33155599981 |  |  |  |
      cti-3 | 03-02 09:20:00 | inbound | flow_out |  | 30 |  | 0 |  | 0 | 30 |  | +33155501083 | +33155599981 |  |  |  |
      cti-4 | 03-02 10:00:00 | outbound | answered |  |  |  | 300 |  | 20 | 310 | Ben Muster | +33155501084 | +33155599981 |  | callback_requested | callback_requested |
      cti-5 | 03-02 10:10:00 | outbound | no_answer |  |  |  | 0 |  | 5 | 20 | Ben Muster | +33155501085 | +33155599981 |  | no_answer | no_answer |
    `,
  });
});
