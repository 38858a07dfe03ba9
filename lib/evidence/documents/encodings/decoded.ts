/** Bytes as text; null: there is no such encoding. */
export function decoded(bytes: Uint8Array, encoding = "utf-8"): string | null {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return null;
  }
}
