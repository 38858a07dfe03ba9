/** What a missing figure is called where it is read aloud, and how it is drawn. */
const DASH = "–";
const LARGE = 1_000;
const MIDDLE = 10;
const SMALL = 1;

/**
 * A figure of an outside series in its own unit: thousands in groups, a true minus, and no more decimals than its size bears; below 1 three figures count, so that a small one is never 0. null is an en dash.
 * `printedValue(1234567.8) // => "1,234,568"`, `printedValue(12.34) // => "12.3"`, `printedValue(-0.01234) // => "−0.0123"`
 */
export function printedValue(value: number | null): string {
  if (value === null) return DASH;
  const size = Math.abs(value);
  return written(
    value,
    size < SMALL
      ? { maximumSignificantDigits: 3 }
      : { maximumFractionDigits: size >= LARGE ? 0 : size >= MIDDLE ? 1 : 3 },
  );
}

/** The same with every decimal that was sent, where two figures are compared. `exactValue(1234.1) // => "1,234.1"` */
export function exactValue(value: number | null): string {
  return value === null ? DASH : written(value, { maximumFractionDigits: 20 });
}

function written(value: number, digits: Intl.NumberFormatOptions): string {
  const text = Math.abs(value).toLocaleString("en-GB", digits);
  return value < 0 ? `−${text}` : text;
}
