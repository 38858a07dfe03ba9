/** A `date` column holds midnight UTC; everything else speaks `YYYY-MM-DD`. */
export function isoOfColumn(value: Date): string {
  return value.toISOString().slice(0, 10);
}

export function columnOfIso(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

export function isoOrNull(value: Date | null): string | null {
  return value === null ? null : isoOfColumn(value);
}

export function columnOrNull(day: string | null): Date | null {
  return day === null ? null : columnOfIso(day);
}
