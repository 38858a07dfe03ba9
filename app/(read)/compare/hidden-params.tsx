/** Parameters that a plain form hands on; what it asks itself is left out. */
export function HiddenParams({
  params,
  without,
}: {
  params: Record<string, string | null>;
  without: string[];
}) {
  return Object.entries(params).map(([name, value]) =>
    value === null || value === "" || without.includes(name) ? null : (
      <input key={name} type="hidden" name={name} value={value} />
    ),
  );
}
