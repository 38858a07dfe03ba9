/** Short parts with dots between them: each keeps to one line where it can, and no line ends with a dot that stands for nothing. */
export function DotList({ parts }: { parts: readonly (string | null | undefined)[] }) {
  return parts
    .filter((part) => part)
    .map((part, at) => (
      <span key={part} className="inline-block">
        {at === 0 ? part : `\u00a0· ${part}`}
      </span>
    ));
}
