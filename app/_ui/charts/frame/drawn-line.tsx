/** A line in a drawing that is stretched to its box: its width stays what it is. */
export function DrawnLine({
  d,
  className,
  width,
  dashes,
}: {
  d: string;
  className: string;
  width: number;
  dashes?: string;
}) {
  return (
    <path
      d={d}
      fill="none"
      className={className}
      strokeWidth={width}
      strokeDasharray={dashes}
      strokeLinejoin="round"
      strokeLinecap="round"
      vectorEffect="non-scaling-stroke"
    />
  );
}
