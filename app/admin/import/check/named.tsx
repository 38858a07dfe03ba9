import { CodedText } from "@/app/_ui/coded-text";
/** A signal by its title and its id. */
export function Named({ id, title }: { id: string; title: string }) {
  return (
    <p>
      <CodedText text={title} className="font-semibold" />{" "}
      <span className="text-sm [overflow-wrap:anywhere] text-muted">{id}</span>
    </p>
  );
}
