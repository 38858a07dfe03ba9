const ARABIC_INDIC = 0x0660;
const PERSIAN = 0x06f0;

/** Latin digits for Persian and Arabic-Indic ones, letter by letter. `latinDigits("۱۴۰۴") // => "1404"` */
export function latinDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (code >= PERSIAN ? PERSIAN : ARABIC_INDIC));
  });
}
