import { AppError } from "../base";
import { type FileScan, scanFile } from "./formats/file-scan";
import { legsToCalls } from "./legs-to-calls";
import { loadFile } from "./load-file";
import { ColumnShapes } from "./formats/column-shapes";
import { readHeader } from "./formats/read-header";
import { doubtsOf } from "./map/doubts";
import { profileOf } from "./profiles/find";
import { compile } from "./sql/compile";
import { ReportBuilder } from "./report";
import type { ImportPlan, LoadHost, LoadReport } from "./types";

/** The part of the work that the first look through a file is, so that progress runs once from 0 to the end. */
const scanShare = 0.2;

/**
 * Loads a plan's files into the host: each file is scanned once (slices, totals, whether its ids are unique), then
 * each slice becomes rows by one statement. Rows are appended in file order; nothing is kept in memory but one slice.
 */
export async function load(plan: ImportPlan, host: LoadHost): Promise<LoadReport> {
  const report = new ReportBuilder();
  const totalBytes = plan.files.reduce((sum, { file }) => sum + file.size, 0);
  let checked = 0;
  const scans: {
    readonly scan: FileScan;
    readonly header: readonly string[];
    readonly sample: readonly (readonly string[])[];
    readonly shapes: ColumnShapes;
  }[] = [];
  for (const { file, dialect, mapping } of plan.files) {
    const { header, sample } = await readHeader(file, dialect);
    if (mapping.kind === "agent_time" && plan.people?.policy === "teams_only")
      throw new AppError("people_agent_time", { file: file.name });
    const blocking = doubtsOf(header, sample, mapping).filter(
      (doubt) => doubt.blocking && doubt.code !== "date_order",
    );
    if (blocking.length)
      throw new AppError("import_blocked", {
        file: file.name,
        doubts: blocking.map((d) => d.code).join(", "),
      });
    const idSource = mapping.columns.find((column) => column.target === "call_id")?.sources[0];
    const watch =
      mapping.kind === "calls" && mapping.idIsUnique && idSource !== undefined
        ? header.indexOf(idSource)
        : -1;
    const shapes = new ColumnShapes(sample, header.length);
    const scan = await scanFile(file, dialect, {
      width: header.length,
      shapes,
      ...(watch >= 0 ? { idColumn: watch } : {}),
      ...(plan.sliceBytes ? { sliceBytes: plan.sliceBytes } : {}),
      signal: host.signal,
      onProgress: (bytes) =>
        host.progress({
          stage: "reading",
          bytes: Math.round((checked + bytes) * scanShare),
          totalBytes,
          rows: 0,
        }),
    });
    if (scan.records === 0)
      throw new AppError("file_header_only", { file: file.name, columns: header.length });
    checked += file.size;
    report.exclude("other_table", scan.others);
    scans.push({ scan, header, sample, shapes });
  }

  let before = 0;
  for (const [i, { file, dialect, mapping: wanted }] of plan.files.entries()) {
    const found = scans[i];
    if (!found) continue;
    const legs = profileOf(wanted.profile)?.legsShareId === true;
    const meant = { ...wanted, dispositions: { ...wanted.dispositions, ...plan.codes } };
    const mapping =
      found.scan.ids && !found.scan.ids.unique && !legs ? { ...meant, idIsUnique: false } : meant;
    const compiled = await compile(found.header, mapping, found.sample);
    report.unused(compiled.unused);
    report.keptBack(mapping, found.header);
    const done = before;
    await loadFile({ plan, host, report, file, dialect, mapping, compiled, ...found }, (bytes) =>
      host.progress({
        stage: "reading",
        bytes: Math.round(totalBytes * scanShare + (done + bytes) * (1 - scanShare)),
        totalBytes,
        rows: report.rowsRead,
      }),
    );
    before += file.size;
  }
  for (const table of ["imp_made", "imp_held", "imp_seen", "imp_legs", "imp_key"])
    await host.sql.query(`DROP TABLE IF EXISTS ${table}`);
  if (report.legs > 0)
    await legsToCalls(host.sql, await host.appended("legs"), async (select) => {
      report.callsOfLegs += (await host.append("calls", select)).rows;
    });
  return report.build();
}
