import { expect, test } from "vitest";
import { importFiles } from "../host";
import { sampleLog, textFile } from "../sample-file";

/** A sample with its first record again, some of its cells written otherwise. */
async function withRow(sample: string, cells: Readonly<Record<string, string>>): Promise<File> {
  const lines = (await sampleLog(`${sample}.csv`).text()).trimEnd().split("\n");
  const header = (lines[0] ?? "").trim().replace("\ufeff", "").split(",");
  const written = (lines[1] ?? "").trim().match(/("([^"]|"")*"|[^,]*)(,|$)/g) ?? [];
  const row = header.map((name, i) => cells[name] ?? (written[i] ?? "").replace(/,$/, ""));
  return textFile([...lines, row.join(","), ""].join("\n"), `${sample}.csv`);
}

/** Two extensions that talk to each other are no customer who called. */
test.each([
  ["vonage", { id: "v9", from: "202", to: "201", in_network: "" }],
  ["vonage", { id: "v9", in_network: "true" }],
  ["zoom-phone", { call_id: "zc9", id: "z9", caller_number: "802", callee_number: "801" }],
  [
    "ringcentral-api",
    {
      id: "L9",
      sessionId: "79",
      telephonySessionId: "s-79",
      "from.phoneNumber": "",
      "from.extensionNumber": "102",
      "to.phoneNumber": "",
      "to.extensionNumber": "101",
    },
  ],
  ["ringcentral-parties", { From: "102", To: "101" }],
])("%s: a call between extensions is internal", async (sample, cells) => {
  const { host } = await importFiles([await withRow(sample, cells)], { zone: "UTC" });
  const rows = await host.rows("SELECT direction, contact_key FROM calls ORDER BY src_row DESC LIMIT 1");
  expect(rows).toEqual([{ direction: "internal", contact_key: null }]);
});
