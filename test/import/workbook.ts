import { writeXlsx, type CellValue } from "hucre/xlsx";

/** A workbook of these sheets; moments are written as Excel writes them. */
export async function workbook(
  sheets: { name: string; rows: CellValue[][] }[],
): Promise<Uint8Array<ArrayBuffer>> {
  const dated = { font: {}, numFmt: "yyyy-mm-dd hh:mm:ss" };
  return new Uint8Array(
    await writeXlsx({
      sheets: sheets.map((sheet) => ({
        ...sheet,
        cells: new Map(
          sheet.rows.flatMap((row, r) =>
            row.flatMap((value, c) =>
              value instanceof Date ? [[`${r},${c}`, { value, style: dated }] as const] : [],
            ),
          ),
        ),
      })),
    }),
  );
}
