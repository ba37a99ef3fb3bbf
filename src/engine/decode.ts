import {
  DataType,
  makeData,
  Null,
  Precision,
  RecordBatchReader,
  TimeUnit,
  Type,
  Vector,
  type Data,
  type Decimal,
} from "apache-arrow";
import { AppError, type Cell, type Table } from "../base";

const milliseconds = {
  [TimeUnit.SECOND]: 1000,
  [TimeUnit.MILLISECOND]: 1,
  [TimeUnit.MICROSECOND]: 1e-3,
  [TimeUnit.NANOSECOND]: 1e-6,
};

/** The DuckDB name of an Arrow type; integers of 64 and more bits and decimals are DOUBLE, as they are decoded. */
function typeName(type: DataType): string {
  if (DataType.isUtf8(type) || DataType.isLargeUtf8(type)) return "VARCHAR";
  if (DataType.isBool(type)) return "BOOLEAN";
  if (DataType.isFloat(type)) return type.precision === Precision.DOUBLE ? "DOUBLE" : "FLOAT";
  if (DataType.isInt(type)) return type.bitWidth === 64 ? "DOUBLE" : "INTEGER";
  if (DataType.isDecimal(type)) return "DOUBLE";
  if (DataType.isTimestamp(type)) return "TIMESTAMP";
  if (DataType.isDate(type)) return "DATE";
  if (DataType.isTime(type)) return "TIME";
  if (DataType.isList(type)) return `${typeName(type.children[0]?.type as DataType)}[]`;
  if (DataType.isNull(type)) return "NULL";
  return Type[type.typeId].toUpperCase();
}

/** DuckDB-WASM streams an ENUM's codes without its words: every value would be NULL. */
const hasEnum = (type: DataType): boolean =>
  DataType.isDictionary(type) || (type.children ?? []).some((child) => hasEnum(child.type as DataType));

/** A 128-bit two's complement integer in four little-endian words, divided by ten to the power of `scale`. */
function scaled(words: Uint32Array, scale: number): number {
  const unsigned = words.reduceRight((sum, word) => (sum << 32n) | BigInt(word), 0n);
  return Number(BigInt.asIntN(words.length * 32, unsigned)) / 10 ** scale;
}

/** What Arrow hands out for a value of `type`, as a plain value. */
function plain(value: unknown, type: DataType): Cell {
  if (value === null || value === undefined) return null;
  if (DataType.isDecimal(type)) return scaled(value as Uint32Array, (type as Decimal).scale);
  if (DataType.isTime(type)) return Number(value) * milliseconds[type.unit];
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "bigint") return Number(value);
  if (value instanceof Vector) return cells(value);
  return JSON.stringify(value, (_, inner: unknown) => (typeof inner === "bigint" ? Number(inner) : inner));
}

const nothing = new Vector<DataType>([makeData({ type: new Null(), length: 0 })]);

function cells(vector: Vector): Cell[] {
  const type = vector.type as DataType;
  if (DataType.isFloat(type) && type.precision === Precision.DOUBLE && vector.nullCount === 0)
    return Array.from(vector.toArray() as Float64Array);
  return Array.from(vector as Iterable<unknown>, (value) => plain(value, type));
}

/** Whether a type's values are numbers that JavaScript's typed arrays of doubles do not hold as they come. */
export const isWide = (type: DataType): boolean =>
  DataType.isDecimal(type) || (DataType.isInt(type) && type.bitWidth === 64);

/** One batch's column as plain values. */
export const decodeVector = (data: Data): readonly Cell[] => cells(new Vector([data]));

/**
 * A table from Arrow IPC stream bytes: timestamps, dates and times as milliseconds, lists as arrays, integers and
 * decimals as numbers, NULL as null. DuckDB's own casts to double are not used: inside lists they give wrong numbers.
 */
export function decode(bytes: Uint8Array): Table {
  const reader = RecordBatchReader.from(bytes).open();
  const fields = reader.schema.fields; // the reader forgets its schema at the end of the stream
  for (const field of fields)
    if (hasEnum(field.type as DataType)) throw new AppError("query_enum", { column: field.name });
  const batches = [...reader];
  return {
    names: fields.map((field) => field.name),
    types: fields.map((field) => typeName(field.type as DataType)),
    columns: fields.map((_, i) => batches.flatMap((batch) => cells(batch.getChildAt(i) ?? nothing))),
    rowCount: batches.reduce((sum, batch) => sum + batch.numRows, 0),
  };
}
