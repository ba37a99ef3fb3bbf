import { readFileSync } from "node:fs";
import { describe } from "vitest";
import { unpack } from "../../../src/import";
import { goldenFile } from "./golden";

const folder = new URL("alternatives/", import.meta.url);
const opened = async (name: string): Promise<File> => {
  const file = new File([readFileSync(new URL(name, folder))], name, { lastModified: 0 });
  return (await unpack(file))[0]?.file ?? file;
};

/** File, profile, calls (see golden.ts), and what is left out or merged. */
const cases: readonly (readonly [string, string, string, object?])[] = [
  ["aircall-api.json", "aircall-api", `
    9001 | 03-02 09:00:00 | inbound | answered |  | 20 |  | 160 |  |  | 180 | Ada Muster | +33155501201 | +33 1 55 59 92 01 | Support | interested | interested |
    9002 | 03-02 09:10:00 | inbound | missed |  |  |  |  |  |  | 40 |  | +33155501202 | +33 1 55 59 92 01 | Support |  |  |
    9003 | 03-02 09:20:00 | inbound | voicemail |  |  |  |  |  |  | 60 |  |  | +33 1 55 59 92 01 | Support |  |  |
    9004 | 03-02 10:00:00 | outbound | no_answer |  |  |  |  |  |  | 30 | Ben Muster | +33155501204 | +33 1 55 59 92 01 | Support |  |  |
  `, { excluded: { in_progress: 1 } }],
  ["aircall-slashes.csv", "aircall", `
    | 03-02 09:00:00 | inbound | answered |  | 30 |  | 150 |  |  | 180 | Ada Muster | +33155501211 | 33155599201 | Support | interested | interested |
    | 03-02 09:10:00 | inbound | abandoned |  | 4 |  |  |  |  | 4 |  | +33155501212 | 33155599201 | Support |  |  |
    | 03-02 09:20:00 | outbound | no_answer |  |  | 25 |  |  |  | 25 | Ben Muster | +33155501213 | 33155599201 | Support |  |  |
  `],
  ["amazon-search.csv", "amazon-connect", `
    am1 | 03-02 09:00:00 | inbound | answered |  |  |  | 260 | 5 | 40 | 300 | ben | +15550101351 | +15550199351 | Support |  |  | true
    am3 | 03-02 09:10:00 | inbound | abandoned |  |  |  |  |  |  | 60 |  | +15550101352 | +15550199351 | Support |  |  |
    am4 | 03-02 10:00:00 | outbound | no_answer |  |  |  |  |  |  | 30 |  | +15550101353 | +15550199351 |  |  |  |
  `, { legsMerged: 1 }],
  ["avaya-epoch.csv", "avaya-cms", `
    0001 | 03-02 09:00:00 | inbound | answered |  | 20 | 5 | 150 | 0 | 30 | 180 | 4401 | +15550101481 | 15550199481 | Support |  |  |
    0002 | 03-02 09:10:00 | inbound | abandoned |  | 40 | 0 |  | 0 | 0 | 40 |  | +15550101482 | 15550199481 | Support |  |  |
  `],
  ["callrail-api.json", "callrail", `
    CAL1 | 03-02 14:00:00 | inbound | answered |  |  |  |  |  |  | 150 | ada@example.test | +15550101471 | +15550199471 |  | interested | interested |
    CAL2 | 03-02 14:10:00 | inbound | voicemail |  |  |  |  |  |  | 30 |  | +15550101472 | +15550199471 |  |  |  |
    CAL3 | 03-02 14:20:00 | outbound | no_answer |  |  |  |  |  |  | 12 | ben@example.test | +15550101473 | +15550199471 |  |  |  |
  `],
  ["cloudtalk-labels.csv", "cloudtalk", `
    8201 | 03-02 09:00:00 | inbound | answered |  | 20 |  | 150 |  | 30 | 180 | Ada Muster | +15550101241 | +15550199241 | Support | interested | interested |
    8202 | 03-02 09:10:00 | inbound | abandoned |  | 4 |  | 0 |  |  | 4 |  | +15550101242 | +15550199241 | Support |  |  |
    8203 | 03-02 09:20:00 | inbound | abandoned_in_ivr |  | 0 |  | 0 |  |  | 9 |  | +15550101243 | +15550199241 |  |  |  |
    8204 | 03-02 10:00:00 | outbound | no_answer |  |  |  | 0 |  |  | 25 | Ben Muster | +15550101244 | +15550199241 |  |  |  |
  `],
  ["cloudtalk-v1.json", "cloudtalk", `
    8001 | 03-02 09:00:00 | inbound | answered |  | 20 |  | 150 |  | 10 | 180 | Ada Muster | +15550101221 | 15550199221 |  | interested | interested,no_answer |
    8002 | 03-02 09:10:00 | inbound | voicemail |  | 35 |  | 0 |  | 0 | 0 |  | +15550101222 | 15550199221 |  |  |  |
    8003 | 03-02 10:00:00 | outbound | answered |  |  |  | 45 |  | 5 | 60 | Ben Muster | +15550101223 | 15550199221 |  |  |  |
  `],
  ["cloudtalk-v2.json", "cloudtalk", `
    8101 | 03-02 09:00:00 | inbound | answered |  | 20 | 8 | 150 | 4 | 10 | 180 |  | +15550101231 | +15550199231 |  | demo_booked | demo_booked |
    8102 | 03-02 21:00:00 | inbound | out_of_hours |  | 0 | 0 | 0 | 0 | 0 | 12 |  | +15550101232 | +15550199231 |  |  |  |
    8103 | 03-02 10:00:00 | outbound | no_answer |  |  | 25 | 0 | 0 | 0 | 25 |  | +15550101233 | +15550199231 |  |  |  |
  `],
  ["cxone-reports.csv", "cxone", `
    9200001 | 03-14 09:00:00 | inbound | answered | 12 | 25.5 |  | 180 |  |  | 217.5 | Ada Muster | 5550101451 | Main line | Support |  |  |
    9200002 | 03-14 09:10:00 | inbound | abandoned | 12 | 60 |  |  |  |  | 72 |  | 5550101452 | Main line | Support |  |  |
  `],
  ["dialpad-minutes.csv", "dialpad", `
    d1 | 03-02 09:00:00 | inbound | answered |  | 15 |  | 150 |  |  | 165 | Ada Muster | +15550101381 | +15550199381 |  |  |  |
    d2 | 03-02 09:10:00 | inbound | missed |  |  |  | 0 |  |  | 35 | Ada Muster | +15550101382 | +15550199381 |  |  |  |
  `],
  ["eight-labels.csv", "8x8", `
    88101 | 03-02 09:00:00 | inbound | answered |  | 8.5 | 8.5 | 120 |  |  | 128.5 | Ada Muster | +15550101391 | +15550199391 | Support |  |  |
    88102 | 03-02 09:10:00 | inbound | abandoned |  | 42 | 30 |  |  |  | 42 |  | +15550101392 | +15550199391 | Support |  |  |
    88103 | 03-02 10:00:00 | outbound | answered |  |  | 10 | 300 |  |  | 310 | Ben Muster | +15550101393 |  | Sales |  |  |
  `],
  ["freshcaller-api.json", "freshcaller", `
    7101 | 03-02 09:00:00 | inbound | unknown |  |  |  |  |  |  | 240 | Ada Muster |  | +15550199461 | Support |  |  | true
    7103 | 03-02 10:03:00 | outbound | unknown |  |  |  |  |  |  | 20 | Ben Muster |  | +15550199461 |  |  |  |
  `, { legsMerged: 1 }],
  ["genesys-ms.csv", "genesys", `
    g1 | 03-13 09:05:00 | inbound | answered | 10 | 25.25 |  | 150.125 | 10.125 | 20 | 200.5 | Ben Muster | +15550101371 | +15550199371 | Billing | answered_unclassified | answered_unclassified |
    g2 | 03-13 09:15:00 | inbound | abandoned | 10 | 50 |  | 0 | 0 | 0 | 60 |  | +15550101372 | +15550199371 | Support |  |  |
  `],
  ["goto-api.json", "goto-connect", `
    | 03-02 09:00:00 | inbound | answered |  | 20 | 8 | 160 |  |  | 180 |  | +15550101501 | +15550199501 |  |  |  |
    | 03-02 09:10:00 | inbound | voicemail |  |  | 30 |  |  |  | 30 |  | +15550101502 | +15550199501 |  |  |  |
  `],
  ["hubspot-en.csv", "hubspot", `
    h1 | 03-02 09:00:00 | outbound | answered |  |  |  | 150 |  |  | 150 | Ada Muster | +15550101361 | +15550199361 |  | answered_unclassified | answered_unclassified |
    h2 | 03-02 09:10:00 | outbound | voicemail |  |  |  |  |  |  | 25 | Ada Muster | +15550101362 | +15550199361 |  | voicemail_left | voicemail_left |
    h3 | 03-02 09:20:00 | outbound | answered |  |  |  | 60 |  |  | 60 | Ben Muster | +15550101363 | +15550199361 |  | not_interested | not_interested |
    h4 | 03-13 09:20:00 | inbound | missed |  |  |  |  |  |  | 0 | Ben Muster | +15550101364 | +15550199361 |  | no_answer | no_answer |
  `],
  ["hubspot-pt.csv", "hubspot", `
    p1 | 03-02 09:00:00 | outbound | answered |  |  |  | 150 |  |  | 150 | Ana Exemplo |  |  |  | answered_unclassified | answered_unclassified |
    p2 | 03-02 09:10:00 | outbound | voicemail |  |  |  |  |  |  | 20 | Ana Exemplo |  |  |  | voicemail_left | voicemail_left |
    p3 | 03-02 09:20:00 | inbound | answered |  |  |  | 15 |  |  | 15 | Ana Exemplo |  |  |  | wrong_number | wrong_number |
  `],
  ["justcall-labels.csv", "justcall", `
    | 03-02 09:00:00 | inbound | answered |  |  | 12 |  | 5 | 30 | 180 | Ada Muster | +15550101251 | +15550199251 |  | interested | interested |
    | 03-02 09:10:00 | inbound | out_of_hours |  |  | 40 |  |  |  | 40 |  | +15550101252 | +15550199251 |  |  |  |
    | 03-02 10:00:00 | outbound | answered |  |  | 10 |  |  |  | 120 | Ben Muster | +15550101253 | +15550199251 |  | callback_requested | callback_requested |
    | 03-02 10:10:00 | outbound | voicemail |  |  | 10 |  |  |  | 30 | Ben Muster | +15550101254 | +15550199251 |  |  |  |
    | 03-02 10:20:00 | outbound | no_answer |  |  | 8 |  |  |  | 8 | Ben Muster | +15550101255 | +15550199251 |  |  |  |
  `],
  ["justcall.json", "justcall", `
    5001 | 03-02 23:30:00 | inbound | answered |  |  | 20 | 150 | 5 | 10 | 180 | Ada Muster | +15550101261 | 15550199261 |  | interested | interested |
    5002 | 03-02 12:00:00 | inbound | abandoned_in_ivr |  |  | 0 | 0 | 0 | 0 | 9 |  | +15550101262 | 15550199261 |  |  |  |
  `],
  ["liveagent.json", "liveagent", `
    k1 | 03-02 09:00:00 | inbound | answered |  | 20 |  | 160 |  |  | 160 | Ada Muster | +15550101301 | +15550199301 |  |  |  |
    k2 | 03-02 09:10:00 | inbound | missed |  |  |  |  |  |  | 0 |  | +15550101302 | +15550199301 |  |  |  |
    k3 | 03-02 10:00:00 | outbound | answered |  |  |  | 300 |  |  | 300 | Ben Muster | +15550101303 | +15550199301 |  |  |  |
  `],
  ["master-18.csv", "asterisk", `
    1772442000.1 | 03-02 09:00:00 | inbound | answered |  | 8 |  | 172 |  |  | 180 | 201 | +4930501441 |  |  |  |  |
    1772442600.2 | 03-02 09:10:00 | inbound | missed |  | 30 |  |  |  |  | 30 | 201 | +4930501442 |  |  |  |  |
    1772445600.3 | 03-02 10:00:00 | outbound | answered |  |  |  | 300 |  |  | 312 | 201 | 0304041443 |  |  |  |  |
    1772446200.4 | 03-02 10:10:00 | outbound | busy |  |  |  |  |  |  | 5 | 201 | 0304041444 |  |  |  |  |
  `],
  ["ringcentral-api.json", "ringcentral-api", `
    s-71 | 03-02 09:00:00 | inbound | answered |  |  |  | 180 |  |  | 180 | Ada Muster | +15550101271 | +15550199271 |  |  |  |
    s-72 | 03-02 09:10:00 | inbound | missed |  |  |  |  |  |  | 35 |  | +15550101272 | +15550199271 |  |  |  |
    s-73 | 03-02 10:00:00 | outbound | answered |  |  |  | 300 |  |  | 300 | Ben Muster | +15550101273 | +15550199271 |  |  |  |
    s-74 | 03-02 10:10:00 | outbound | no_answer |  |  |  |  |  |  | 12 | Ben Muster | +15550101274 | +15550199271 |  |  |  |
  `, { excluded: { not_a_call: 1 } }],
  ["ringover-api.json", "ringover", `
    r-1 | 03-02 09:00:00 | inbound | answered |  | 25 | 10 | 155 | 0 |  | 180 | Ada Muster | +33155501281 | 33155599281 |  | interested | interested |
    r-2 | 03-02 09:10:00 | inbound | abandoned |  | 50 | 10 | 0 | 0 |  | 50 |  | +33155501282 | 33155599281 |  |  |  |
    r-3 | 03-02 10:00:00 | outbound | no_answer |  |  | 20 | 0 | 0 |  | 20 | Ben Muster | +33155501283 | 33155599281 |  |  |  |
  `],
  ["ringover-hooks.json", "ringover", `
    w-1 | 03-02 09:00:00 | inbound | answered |  | 0 |  | 160 |  |  | 180 | Ada Muster | +33155501291 | 33155599291 |  |  |  |
    w-2 | 03-02 09:10:00 | inbound | missed |  | 0 |  | 0 |  |  | 30 |  |  | 33155599291 |  |  |  |
  `],
  ["salesforce-report.csv", "salesforce", `
    | 03-13 09:02:00 | outbound | answered |  |  |  | 150 |  |  |  | Ada Muster |  |  |  | answered_unclassified | answered_unclassified |
    | 03-13 09:10:00 | outbound | voicemail |  |  |  | 20 |  |  |  | Ada Muster |  |  |  | voicemail_left | voicemail_left |
    | 03-14 14:34:00 | inbound | answered |  |  |  | 240 |  |  |  | Ben Muster |  |  |  |  |  |
  `, { rejectedCount: 0, excluded: { totals: 1, footer: 2 } }],
  ["talkdesk-calls.csv", "talkdesk", `
    t1 | 03-02 09:00:00 | inbound | answered |  | 20 | 8 | 150 | 0 |  | 180 | Ada Muster | +15550101311 | +15550199311 | support | interested | interested | false
    t2 | 03-02 09:10:00 | inbound | abandoned |  | 42 | 30 | 0 | 0 |  | 42 |  | +15550101312 | +15550199311 | support |  |  | false
    t3 | 03-02 09:20:00 | inbound | out_of_hours |  | 25 | 25 | 0 | 0 |  | 25 |  | +15550101313 | +15550199311 | support |  |  | false
    t4 | 03-02 09:30:00 | inbound | voicemail |  | 30 | 20 | 0 | 0 |  | 60 |  | +15550101314 | +15550199311 | support |  |  | false
    t5 | 03-02 10:00:00 | outbound | answered |  | 0 | 10 | 300 | 0 |  | 310 | Ben Muster | +15550101315 | +15550199311 |  | callback_requested | callback_requested | true
    t6 | 03-02 10:10:00 | outbound | no_answer |  | 0 | 25 | 0 | 0 |  | 25 | Ben Muster | +15550101316 | +15550199311 |  |  |  | false
  `],
  ["talkdesk-explore.csv", "talkdesk", `
    e1 | 03-02 09:00:00 | inbound | answered |  |  |  | 150 |  |  | 180 | Ada Muster | +15550101321 | +15550199321 |  |  |  |
    e2 | 03-02 10:00:00 | outbound | answered |  |  |  | 290 |  |  | 300 | Ben Muster | +15550101322 | +15550199321 |  |  |  |
    e3 | 03-02 09:10:00 | inbound | abandoned |  |  |  | 0 |  |  | 40 |  | +15550101323 | +15550199321 |  |  |  |
  `],
  ["teams-more-columns.csv", "teams", `
    tu1 | 03-02 09:00:00 | inbound | answered |  |  |  | 150 |  |  | 150 | Ada Muster | +4930101511 | +4930991511 |  |  |  |
  `],
  ["twilio-console.csv", "twilio", `
    CAt1 | 03-02 09:00:00 | inbound | answered |  |  |  | 180 |  |  | 180 |  | +15550101331 | +15550199331 |  |  |  |
    CAt2 | 03-02 09:10:00 | outbound | no_answer |  |  |  |  |  |  | 30 |  | +15550101332 | +15550199331 |  |  |  |
    CAt3 | 03-02 09:20:00 | outbound | voicemail |  |  |  | 20 |  |  | 20 |  | +15550101333 | +15550199331 |  |  |  |
  `],
  ["uccx-words.csv", "uccx", `
    1-1 | 03-13 13:00:00 | inbound | answered |  | 20 | 6 | 140 | 10 | 30 | 180 | Ada | 5550101491 | 8001 | CSQ |  |  |
    1-2 | 03-13 13:10:00 | inbound | abandoned |  | 40 |  |  |  |  | 45 |  | 5550101492 | 8001 | CSQ |  |  |
    1-3 | 03-13 13:20:00 | inbound | abandoned_in_ivr |  |  |  |  |  |  | 45 |  | 5550101493 | 8001 | CSQ |  |  |
  `],
  ["vicidial-closer.csv", "vicidial", `
    1772442000.7 | 03-02 09:00:00 | inbound | answered |  | 12 |  | 250 |  |  | 250 | ada | 5550101431 |  |  | deal_closed | deal_closed |
    1772442600.8 | 03-02 09:10:00 | inbound | abandoned |  | 40 |  |  |  |  | 40 |  | 5550101432 |  |  | abandoned_in_queue | abandoned_in_queue |
    1772489400.9 | 03-02 22:10:00 | inbound | out_of_hours |  | 0 |  |  |  |  | 5 |  | 5550101433 |  |  | out_of_hours | out_of_hours |
  `],
  ["vicidial-log.csv", "vicidial", `
    1772442000.1 | 03-02 09:00:00 | outbound | answered |  |  |  | 250 |  |  | 250 | ada | 5550101421 |  |  | deal_closed | deal_closed |
    1772442600.2 | 03-02 09:10:00 | outbound | no_answer |  |  |  |  |  |  | 0 |  | 5550101422 |  |  | no_answer | no_answer |
    1772443200.3 | 03-02 09:20:00 | outbound | abandoned |  |  |  |  |  |  | 8 |  | 5550101423 |  |  | abandoned_in_queue | abandoned_in_queue |
  `],
  ["zoom-history.json", "zoom-phone", `
    zh-1 | 03-02 09:00:00 | inbound | answered |  | 20 |  | 160 | 0 |  | 180 | Ada Muster | +15550101411 | +15550199411 | Support |  |  |
    zh-2 | 03-02 09:10:00 | inbound | abandoned |  | 30 |  | 0 | 0 |  | 30 |  | +15550101412 | +15550199411 | Support |  |  |
  `],
  ["zoom-portal.csv", "zoom-phone", `
    | 03-02 09:00:00 | inbound | answered |  |  |  |  |  |  | 150 | Ada Muster | +15550101401 | +15550199401 | Support |  |  |
    | 03-02 09:10:00 | inbound | missed |  |  |  |  |  |  | 30 |  | +15550101402 | +15550199401 | Support |  |  |
    | 03-02 10:00:00 | outbound | answered |  |  |  |  |  |  | 300 | Ben Muster | +15550101403 | +15550199401 | Sales |  |  |
  `],
]; // prettier-ignore

describe("other layouts of the same phone systems", () => {
  for (const [name, profile, calls, report] of cases)
    goldenFile(name, () => opened(name), profile, {
      calls,
      zone: "UTC",
      hashed: calls.trim().startsWith("|"),
      ...(report ? { report } : {}),
    });
});
