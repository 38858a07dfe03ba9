const HEAD_BYTES = 8_192;

/** The encoding that a page or the type of a file names; null: neither does. `declaredEncoding(new Uint8Array(), "text/plain; charset=KOI8-R") // => "koi8-r"` */
export function declaredEncoding(bytes: Uint8Array, mediaType: string | null): string | null {
  const named = /charset\s*=\s*["']?([\w.:-]+)/i.exec(mediaType ?? "")?.[1];
  if (named !== undefined) return named.toLowerCase();
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, HEAD_BYTES));
  const meta = /<meta\b[^>]{0,200}?charset\s*=\s*["']?([\w.:-]+)/i.exec(head)?.[1];
  const xml = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1];
  return (meta ?? xml)?.toLowerCase() ?? null;
}
