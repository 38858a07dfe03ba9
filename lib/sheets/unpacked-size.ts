const END = 0x06054b50;
const END_LENGTH = 22;
const COMMENT_MAX = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;

/**
 * How many bytes the parts of a ZIP file say they unpack to, from its directory alone; null: it is no plain ZIP file, or a part does not say. A
 * library that unpacks no more than a part says is then safe from a small file with a huge inside.
 * `unpackedSize(new Uint8Array(0)) // => null`
 */
export function unpackedSize(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === null) return null;
  let total = 0;
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + ENTRY_LENGTH > view.byteLength || view.getUint32(at, true) !== ENTRY) return null;
    const [packed, unpacked] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    const later = (view.getUint16(at + 8, true) & 8) !== 0;
    // Sizes of 64 bits, and sizes that only stand behind the part.
    if (packed === 0xffffffff || unpacked === 0xffffffff) return null;
    if (unpacked === 0 && packed > 2) return null;
    if (packed === 0 && (later || unpacked > 0)) return null;
    total += unpacked;
    at += ENTRY_LENGTH + [28, 30, 32].reduce((sum, place) => sum + view.getUint16(at + place, true), 0);
  }
  return total;
}

/** Where the last record of a ZIP file begins; null: there is none. */
function endOf(view: DataView): number | null {
  for (
    let at = view.byteLength - END_LENGTH;
    at >= Math.max(0, view.byteLength - END_LENGTH - COMMENT_MAX);
    at--
  )
    if (view.getUint32(at, true) === END) return at;
  return null;
}
