/** What has begun in pieces of bytes and has not ended yet. */
export interface BegunBytes {
  /** In bytes. */
  length(): number;
  add(bytes: Uint8Array): void;
  /** All of it as one, after which nothing has begun. */
  taken(): Uint8Array;
}

/**
 * Keeps pieces of bytes until they are taken as one; joined once, so that many small pieces cost no more than few.
 * Of “a” and “bc” it takes “abc”.
 */
export function openBegunBytes(): BegunBytes {
  let parts: Uint8Array[] = [];
  let length = 0;

  return {
    length: () => length,
    add(bytes) {
      if (bytes.length === 0) return;
      // A copy: who gives the piece may use its memory again.
      parts.push(bytes.slice());
      length += bytes.length;
    },
    taken() {
      const whole = new Uint8Array(length);
      let at = 0;
      for (const part of parts) {
        whole.set(part, at);
        at += part.length;
      }
      parts = [];
      length = 0;
      return whole;
    },
  };
}
