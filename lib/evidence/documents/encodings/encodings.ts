import { fromTajikFont } from "@/lib/evidence/documents/language/tajik-font";
import { fromKoi8T } from "./koi8-t";

/** An encoding that is offered. Where two read the same bytes equally well, the earlier is offered first. */
export interface Encoding {
  name: string;
  label: string;
}

export const ENCODINGS: readonly Encoding[] = [
  { name: "utf-8", label: "Unicode" },
  { name: "windows-1251", label: "Cyrillic, Windows" },
  { name: "koi8-r", label: "Cyrillic, Unix" },
  { name: "koi8-t", label: "Tajik, Unix" },
  { name: "tajik-font", label: "Tajik font, Windows" },
  { name: "iso-8859-5", label: "Cyrillic, ISO" },
  { name: "ibm866", label: "Cyrillic, DOS" },
  { name: "x-mac-cyrillic", label: "Cyrillic, Macintosh" },
  { name: "koi8-u", label: "Ukrainian, Unix" },
  { name: "windows-1256", label: "Arabic and Persian, Windows" },
  { name: "iso-8859-6", label: "Arabic, ISO" },
  { name: "iso-8859-1", label: "Western" },
  { name: "windows-1254", label: "Turkish, Windows" },
  { name: "gb18030", label: "Chinese" },
  { name: "utf-16le", label: "Unicode, two bytes" },
  { name: "utf-16be", label: "Unicode, two bytes, the greater first" },
];

const OWN: Record<string, (bytes: Uint8Array) => string> = {
  "koi8-t": fromKoi8T,
  "tajik-font": (bytes) => fromTajikFont(new TextDecoder("windows-1251").decode(bytes)),
};

/**
 * Bytes as text in an encoding that is named as pages, mails or people name it; null: there is none of that name.
 * `inEncoding(new Uint8Array([0xd2]), "KOI8-T") // => "р"`
 */
export function inEncoding(bytes: Uint8Array, name: string): string | null {
  const asked = name.trim().toLowerCase();
  const own = OWN[asked];
  if (own) return own(bytes);
  try {
    return new TextDecoder(asked).decode(bytes);
  } catch {
    return null;
  }
}
