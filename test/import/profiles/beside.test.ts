import { describe, expect, it } from "vitest";
import { schema, type FileKind } from "../../../src/base";
import { type LoadReport, type Mapping, preview } from "../../../src/import";
import { importFiles } from "../host";
import { sampleLog } from "../sample-file";

interface Expected {
  readonly kind: FileKind;
  readonly doubts?: readonly string[];
  readonly corrections?: Partial<Mapping>;
  readonly report?: Partial<LoadReport>;
  /** One line a row: the kind's columns in the schema's order, but for ids that were made. */
  readonly rows: string;
}

const tidy = (line: string): string => line.split("|").map((cell) => cell.trim()).join(" | "); // prettier-ignore

/** A sample file, imported as proposed, must give exactly these rows. */
const golden = (sample: string, expected: Expected): void => {
  it(`${sample}: from file to rows`, async () => {
    const { host, report, inspections } = await importFiles([sampleLog(`${sample}.csv`)], {
      zone: "UTC",
      ...expected.corrections,
    });
    const [inspection] = inspections;
    if (!inspection) throw new Error("no inspection");
    expect(inspection.mapping).toMatchObject({ profile: sample, kind: expected.kind });
    expect(inspection.doubts.filter(({ blocking }) => blocking)).toEqual([]);
    expect(inspection.doubts.map(({ code }) => code)).toEqual(
      expect.arrayContaining([...(expected.doubts ?? [])]),
    );
    const cells = schema[expected.kind].map(({ name, type, madeOf }) => {
      const text = type === "TIMESTAMP" ? `strftime(${name}, '%m-%d %H:%M')` : type === "DATE" ? `strftime(${name}, '%m-%d')` : `CAST(${name} AS VARCHAR)`;
      const shown = madeOf ? `CASE WHEN ${name} LIKE 'x%' AND length(${name}) = 33 THEN 'made' ELSE ${name} END` : text;
      return type === "DOUBLE" ? `coalesce(regexp_replace(${text}, '\\.0$', ''), '')` : `coalesce(${shown}, '')`;
    }); // prettier-ignore
    const rows = await host.rows(
      `SELECT concat_ws(' | ', ${cells.join(", ")}) AS line FROM ${expected.kind} ORDER BY src_row`,
    );
    expect(rows.map(({ line }) => tidy(String(line)))).toEqual(expected.rows.trim().split("\n").map(tidy));
    expect(report).toMatchObject({ rejectedCount: 0, ...expected.report });
  });
};

describe("CRMs", () => {
  golden("hubspot-contacts", {
    kind: "leads",
    rows: `
      201 | 03-01 08:55 | 03-01 08:55 | Paid Search |  | Mia Muster | +15550100881 | ada@example.com |  | 03-02 09:05
      202 | 03-01 09:30 | 03-01 09:30 | Organic Search |  | Mia Muster | +15550100882 | ben@example.com | 9002 | 03-20 10:00
      203 | 03-02 07:00 | 03-02 07:00 | Direct Traffic |  | Noor Muster |  | cem@example.com | 9003 | 03-21 12:30
    `,
  });
  golden("hubspot-deals", {
    kind: "deals",
    rows: `
      9001 | 201 | 03-02 | 03-12 | won | 1200.5 | EUR |  |  | Mia Muster |  |  | 03-12 16:00
      9002 | 202 | 03-03 | 03-23 | lost | 800 | EUR |  |  | Mia Muster |  |  | 03-23 11:00
      9003 | 203 | 03-05 |  | open |  | EUR |  |  | Noor Muster |  |  | 03-21 12:30
    `,
  });
  golden("salesforce-leads", {
    kind: "leads",
    doubts: ["layout_unconfirmed"],
    rows: `
      00Q5g00000AbCdE | 03-02 00:00 | 03-02 00:00 | Web |  | Ada Muster | +49301111111 | dana@example.com | 0065g00000XyZaB | 03-09 00:00
      00Q5g00000AbCdF | 03-03 00:00 | 03-03 00:00 | Phone Inquiry |  | Ben Muster | +49302222222 | emil@example.com |  | 03-03 00:00
    `,
  });
  golden("salesforce-opportunities", {
    kind: "deals",
    doubts: ["layout_unconfirmed"],
    rows: `
      0065g00000XyZaB |  | 03-04 | 03-18 | won | 4500 | EUR | Web |  | Ada Muster |  |  | 03-18 00:00
      0065g00000XyZaC |  | 03-05 | 03-20 | lost | 2000 | EUR | Phone Inquiry |  | Ben Muster |  |  | 03-20 00:00
      0065g00000XyZaD |  | 03-06 |  | open | 9900 | EUR | Web |  | Ada Muster |  |  | 03-22 00:00
    `,
  });
  golden("zoho-leads", {
    kind: "leads",
    doubts: ["layout_unconfirmed"],
    rows: `
      zcrm_4000001 | 03-02 09:00 | 03-02 09:00 | Web Download |  | Ada Muster | +966111111111 | fahd@example.com |  | 03-02 12:00
      zcrm_4000002 | 03-03 10:15 | 03-03 10:15 | Cold Call |  | Ben Muster | +966502222222 | gita@example.com |  | 03-03 10:15
    `,
  });
  golden("zoho-deals", {
    kind: "deals",
    doubts: ["layout_unconfirmed"],
    rows: `
      zcrm_5000001 |  | 03-05 | 03-25 | won | 12500 | SAR | Web Download | Spring | Ada Muster |  |  | 03-25 15:00
      zcrm_5000002 |  | 03-06 | 03-19 | lost | 4000 | SAR | Cold Call |  | Ben Muster |  |  | 03-19 09:30
      zcrm_5000003 |  | 03-07 |  | open | 7000 | SAR | Cold Call |  | Ben Muster |  |  | 03-07 11:00
    `,
  });
});

describe("costs by day and campaign", () => {
  golden("google-ads", {
    kind: "spend",
    report: { excluded: { totals: 1 } },
    rows: `
      made | 03-01 | 03-01 | Google Ads | Spring | Brand | 12.5 | EUR
      made | 03-01 | 03-01 | Google Ads | Spring | Generic | 20 | EUR
      made | 03-02 | 03-02 | Google Ads | Spring | Brand | 1010.25 | EUR
      made | 03-03 | 03-03 | Google Ads | Summer | Brand | 0 | EUR
    `,
  });
  golden("meta-ads", {
    kind: "spend",
    report: { excluded: { totals: 1 } },
    rows: `
      made | 03-01 | 03-01 | Meta Ads | Leads spring | Women | 15.75 | USD
      made | 03-01 | 03-01 | Meta Ads | Leads spring | Men | 9.25 | USD
      made | 03-02 | 03-02 | Meta Ads | Leads spring | Women | 17 | USD
    `,
  });
});

describe("any table of a kind", () => {
  golden("generic-leads", {
    kind: "leads",
    rows: `
      101 | 03-01 10:00 | 03-01 10:00 | إعلان | الربيع | سارة | +966501111111 | one@example.com |  |
      102 | 03-01 11:30 | 03-01 11:30 | موقع |  | خالد | +966502222222 | two@example.com |  |
    `,
  });
  golden("generic-deals", {
    kind: "deals",
    rows: `
      D-1 |  | 03-01 | 03-15 | won | 1250.5 | EUR |  |  |  | +4930111 |  |
      D-2 |  | 03-02 | 03-20 | lost | 900 | EUR |  |  |  | +4930222 |  |
      D-3 |  | 02-28 |  | open | 2000 | EUR |  |  |  | +4930333 |  |
    `,
  });
  golden("generic-surveys", {
    kind: "surveys",
    rows: `
      s1 | R-1 |  | +4930111 |  | 03-01 10:10 |  | 5 | 1 | 5
      s2 | R-2 |  | +4930222 |  | 03-01 10:30 |  | 4 | 1 | 5
      s3 |  |  | +4930333 |  | 03-01 12:00 |  | 2 | 1 | 5
      s4 | R-5 |  |  |  | 03-01 12:05 |  |  | 1 | 5
    `,
  });
  golden("generic-spend", {
    kind: "spend",
    rows: `
      made | 03-01 | 03-31 | Radio | Spring |  | 3100 | EUR
      made | 03-01 | 03-31 | Radio | Spring |  | 150 | EUR
      made | 04-01 | 04-30 | Fair |  |  | 900.5 | EUR
    `,
  });
  golden("generic-agent_time", {
    kind: "agent_time",
    rows: `
      made | Ada Muster | 03-02 | early | 4200 | 900 | 14400
      made | Ada Muster | 03-02 | late | 3600 | 1800 | 16200
      made | Ben Muster | 03-02 | early | 9000 | 3600 | 28800
    `,
  });
  golden("generic-dnc", {
    kind: "dnc",
    rows: `
      +4930111 | 03-01 |  | asked on a call
      +4930222 |  |  | public register
      +4930111 | 03-05 |  | asked again
    `,
  });
  it("generic-holidays: days for the calendar", async () => {
    const { inspect } = await import("../../../src/import");
    const [inspection] = await inspect([sampleLog("generic-holidays.csv")]);
    if (!inspection) throw new Error("no inspection");
    const { host } = await importFiles([sampleLog("generic-dnc.csv")]);
    const seen = await preview(host.db, inspection, inspection.mapping);
    expect(seen).toMatchObject({
      columns: ["day", "name"],
      rows: [["2026-02-22", "يوم التأسيس"], ["2026-03-20", "عيد الفطر"], ["2026-09-23", "اليوم الوطني"]],
    }); // prettier-ignore
  });
});
