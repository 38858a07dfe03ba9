const MB = 1024 * 1024;

/** `megabytes(1_572_864) // => "1.5 MB"` */
export const megabytes = (bytes: number): string => `${(bytes / MB).toFixed(1)} MB`;

/** A time as it is read: `took(0.4) // => "0.4 ms"`, `took(412) // => "412 ms"`, `took(8_120) // => "8.1 s"`, `took(185_000) // => "3 min"` */
export function took(ms: number): string {
  if (ms < 10) return `${ms.toFixed(1)} ms`;
  if (ms < 999.5) return `${Math.round(ms)} ms`;
  return ms < 119_950 ? `${(ms / 1000).toFixed(1)} s` : `${Math.round(ms / 60_000)} min`;
}

export const whole = (n: number): string => n.toLocaleString("en-GB");
