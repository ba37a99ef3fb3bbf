import { describe, expect, it } from "vitest";
import { parseCsv } from "../../../src/import/formats/csv";
import { importFiles } from "../host";
import { sampleLog, textFile } from "../sample-file";

const six = ["cloudtalk", "cloudtalk-api", "justcall", "aircall", "aircall-classic", "ringcentral", "ringcentral-parties", "ringcentral-reports", "ringover", "liveagent"]; // prettier-ignore
const shown =
  "* EXCLUDE (src_row, src_file, import_id, system_id, call_id) REPLACE (list_sort(tag_codes) AS tag_codes)";
const calls = async (file: File, sliceBytes?: number): Promise<readonly [string | undefined, unknown]> => {
  const { host, inspections } = await importFiles(
    [file],
    { zone: "UTC", keepOriginals: false },
    sliceBytes ? { sliceBytes } : {},
  );
  const rows = await host.rows(`SELECT ${shown} FROM calls ORDER BY started_at, contact_key`);
  return [inspections[0]?.candidates[0]?.profile, rows];
};

/** The sample with its columns turned round and their names in capitals. */
async function turned(name: string): Promise<File> {
  const text = (await sampleLog(`${name}.csv`).text()).replace(/^\ufeff/, "");
  const delimiter = name === "ringover" ? ";" : ",";
  const [header = [], ...rows] = parseCsv(text, { delimiter, quote: '"', newline: "\n" }).map(
    (r) => r.fields,
  );
  const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`;
  const line = (fields: readonly string[]): string =>
    header.map((_, i) => quoted(fields[header.length - 1 - i] ?? "")).join(delimiter);
  return textFile(`${[header.map((column) => column.toUpperCase()), ...rows].map(line).join("\n")}\n`);
}

describe("the exact profiles", () => {
  it.each(six)("%s: columns in any order and letter case give the same calls", async (name) => {
    expect(await calls(await turned(name))).toEqual(await calls(sampleLog(`${name}.csv`)));
  });
  it.each(["ringcentral-reports", "ringover"])(
    "%s: legs make the same calls wherever the file is cut",
    async (name) => {
      const whole = await calls(sampleLog(`${name}.csv`));
      for (const sliceBytes of [250])
        expect(await calls(sampleLog(`${name}.csv`), sliceBytes)).toEqual(whole);
    },
  );
});
