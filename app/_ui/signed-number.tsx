import { NO_DATA, signed } from "@/lib/charts/format/format";

/** A number with its sign; an absent one is a dash that is read as “no data”. */
export function SignedNumber({ value, className }: { value: number | null; className?: string }) {
  if (value === null)
    return (
      <span className={`text-muted ${className ?? ""}`}>
        <span aria-hidden="true">–</span> <span className="sr-only">{NO_DATA}</span>
      </span>
    );
  return <span className={className}>{signed(value)}</span>;
}
