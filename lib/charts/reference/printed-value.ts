/** What a missing figure is called where it is read aloud, and how it is drawn. */
const DASH = "–";
const LARGE = 1_000;
const MIDDLE = 10;

/**
 * A figure of an outside series in its own unit: thousands in groups, a true minus, and no more decimals than its size bears. null is an en dash.
 * `printedValue(1234567.8) // => "1,234,568"`, `printedValue(12.34) // => "12.3"`, `printedValue(-0.1234) // => "−0.123"`
 */
export function printedValue(value: number | null): string {
  if (value === null) return DASH;
  const size = Math.abs(value);
  const maximumFractionDigits = size >= LARGE ? 0 : size >= MIDDLE ? 1 : 3;
  const text = size.toLocaleString("en-GB", { maximumFractionDigits });
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}
