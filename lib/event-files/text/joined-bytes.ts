/** Pieces of bytes as one, of the length that all have together. `joinedBytes([bytes of "a", bytes of "bc"], 3).length // => 3` */
export function joinedBytes(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
