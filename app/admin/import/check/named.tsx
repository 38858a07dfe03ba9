/** A signal by its title and its id. */
export function Named({ id, title }: { id: string; title: string }) {
  return (
    <p>
      <span className="font-semibold" dir="auto">
        {title}
      </span>{" "}
      <span className="text-sm [overflow-wrap:anywhere] text-muted">{id}</span>
    </p>
  );
}
