/** Names that systems need of a font: family, subfamily, full name, PostScript name. */
const NAME_IDS = [1, 2, 4, 6];
/** Windows, Unicode, English of the United States. */
const LANGUAGE = [3, 1, 0x0409];
const RECORD_SIZE = 12;

/** A `name` table that has the same short name for all. */
function nameTable(name: string): Buffer {
  const text = Buffer.from(name, 'utf16le').swap16();
  const start = 6 + RECORD_SIZE * NAME_IDS.length;
  const table = Buffer.alloc(start);
  [0, NAME_IDS.length, start].forEach((value, index) => {
    table.writeUInt16BE(value, 2 * index);
  });
  NAME_IDS.forEach((id, nth) => {
    [...LANGUAGE, id, text.length, 0].forEach((value, index) => {
      table.writeUInt16BE(value, 6 + RECORD_SIZE * nth + 2 * index);
    });
  });
  return Buffer.concat([table, text]);
}

/**
 * A TrueType font with one short name in place of its names, copyright and addresses, which take a tenth of a small
 * subset. Throws if it has no names, or shorter ones.
 */
export function withShortNames(font: Buffer, name: string): Buffer {
  const copy = Buffer.from(font);
  const records = Array.from({ length: copy.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
  const record = records.find((offset) => copy.toString('latin1', offset, offset + 4) === 'name');
  const table = nameTable(name);
  if (record === undefined || copy.readUInt32BE(record + 12) < table.length)
    throw new Error(`the font has no names that “${name}” could replace`);
  table.copy(copy, copy.readUInt32BE(record + 8));
  copy.writeUInt32BE(table.length, record + 12);
  return copy;
}
