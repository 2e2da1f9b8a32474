/**
 * One face out of a TrueType/OpenType collection (`.ttc`), as a font file of its own. Debian ships Noto CJK as
 * collections of ten faces that share tables; the subsetter takes single fonts.
 * Format: OpenType 1.9, "Font Collections" and "Table Directory". Offsets and lengths are in bytes, big-endian.
 */

interface Table {
  tag: string;
  checksum: number;
  offset: number;
  length: number;
}

const pad4 = (n: number) => (n + 3) & ~3;

function tablesAt(file: Buffer, at: number): Table[] {
  return Array.from({ length: file.readUInt16BE(at + 4) }, (_, i) => {
    const record = at + 12 + i * 16;
    return {
      tag: file.toString('latin1', record, record + 4),
      checksum: file.readUInt32BE(record + 4),
      offset: file.readUInt32BE(record + 8),
      length: file.readUInt32BE(record + 12),
    };
  });
}

/** The English family name of the face whose table directory is at `at` (name id 16, else 1). */
function familyAt(file: Buffer, at: number): string {
  const name = tablesAt(file, at).find((table) => table.tag === 'name');
  if (!name) return '';
  const strings = name.offset + file.readUInt16BE(name.offset + 4);
  const found = new Map<number, string>();
  for (let i = 0; i < file.readUInt16BE(name.offset + 2); i += 1) {
    const record = name.offset + 6 + i * 12;
    const [platform, , language, id, length, offset] = Array.from({ length: 6 }, (_, n) =>
      file.readUInt16BE(record + n * 2),
    ) as [number, number, number, number, number, number];
    if (platform !== 3 || language !== 0x409) continue;
    const bytes = Buffer.from(file.subarray(strings + offset, strings + offset + length));
    found.set(id, bytes.swap16().toString('utf16le'));
  }
  return found.get(16) ?? found.get(1) ?? '';
}

/**
 * The face of family `family` as a font file. Throws if `file` is no collection or has no such face (the message
 * names those it has).
 */
export function faceOf(file: Buffer, family: string): Buffer {
  if (file.toString('latin1', 0, 4) !== 'ttcf') throw new Error('not a font collection');
  const faces = Array.from({ length: file.readUInt32BE(8) }, (_, i) => file.readUInt32BE(12 + i * 4));
  const face = faces.find((at) => familyAt(file, at) === family);
  if (face === undefined)
    throw new Error(`no face "${family}"; there are ${faces.map((at) => familyAt(file, at)).join(', ')}`);

  const tables = tablesAt(file, face);
  const head = 12 + tables.length * 16;
  const out = Buffer.alloc(tables.reduce((size, table) => size + pad4(table.length), head));
  file.copy(out, 0, face, face + 12);
  let at = head;
  tables.forEach((table, i) => {
    const record = 12 + i * 16;
    out.write(table.tag, record, 'latin1');
    out.writeUInt32BE(table.checksum, record + 4);
    out.writeUInt32BE(at, record + 8);
    out.writeUInt32BE(table.length, record + 12);
    file.copy(out, at, table.offset, table.offset + table.length);
    at += pad4(table.length);
  });
  return out;
}
