import { crc32, deflateRawSync } from "node:zlib";

export interface Member {
  readonly name: string;
  readonly bytes: Uint8Array | string;
  /** Size to claim instead of the true one. */
  readonly claims?: number;
}

const bytesOf = (text: Uint8Array | string): Uint8Array =>
  typeof text === "string" ? new TextEncoder().encode(text) : text;

/** A zip archive of the members, deflated. */
export function zip(members: readonly Member[]): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const member of members) {
    const bytes = bytesOf(member.bytes);
    const packed = deflateRawSync(bytes);
    const name = Buffer.from(member.name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32Of(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(member.claims ?? bytes.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), common, name, packed]);
    const central = Buffer.alloc(46);
    Buffer.from([0x50, 0x4b, 1, 2]).copy(central);
    central.writeUInt16LE(20, 4);
    common.copy(central, 6);
    central.writeUInt32LE(offset, 42);
    directory.push(central, name);
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  Buffer.from([0x50, 0x4b, 5, 6]).copy(end);
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, central, end]));
}

function crc32Of(bytes: Uint8Array): number {
  if (typeof crc32 === "function") return crc32(bytes);
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let k = 0; k < 8; k++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ -1) >>> 0;
}
