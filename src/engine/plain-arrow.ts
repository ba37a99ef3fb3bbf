import {
  type DataType,
  Float64,
  makeData,
  RecordBatch,
  RecordBatchReader,
  RecordBatchStreamWriter,
  Schema,
  Struct,
  Field,
  type Data,
} from "apache-arrow";
import { decodeVector, isWide } from "./decode";

/** A column of 64-bit integers or decimals as one of doubles. */
function widened(data: Data): Data<Float64> {
  const cells = decodeVector(data);
  const values = Float64Array.from(cells, (cell) => (cell === null ? 0 : Number(cell)));
  const nullBitmap = new Uint8Array(Math.ceil(cells.length / 8));
  cells.forEach((cell, i) => {
    if (cell !== null) nullBitmap[i >> 3] = (nullBitmap[i >> 3] ?? 0) | (1 << (i & 7));
  });
  return makeData({ type: new Float64(), length: cells.length, nullBitmap, data: values });
}

/** The same Arrow IPC stream with 64-bit integers and decimals as doubles, so that readers get plain numbers. */
export function plainArrow(bytes: Uint8Array): Uint8Array {
  const reader = RecordBatchReader.from(bytes).open();
  const fields = reader.schema.fields;
  if (!fields.some((field) => isWide(field.type as DataType))) return bytes;
  const schema = new Schema(
    fields.map((f) => (isWide(f.type as DataType) ? new Field(f.name, new Float64(), f.nullable) : f)),
  );
  const writer = new RecordBatchStreamWriter();
  writer.reset(undefined, schema);
  for (const batch of reader) {
    const children = batch.data.children.map((data) =>
      isWide(data.type as DataType) ? widened(data) : data,
    );
    const struct = makeData({
      type: new Struct(schema.fields),
      length: batch.numRows,
      nullCount: 0,
      children,
    });
    writer.write(new RecordBatch(schema, struct));
  }
  writer.finish();
  return writer.toUint8Array(true);
}
