import { balanced } from "@/lib/codebook/isolate";

/**
 * A text that a person coded, inside a sentence or beside figures of ours: it has the direction of its own letters, and whatever
 * controls it holds turn nothing after it.
 */
export function CodedText({ text, className }: { text: string; className?: string }) {
  return <bdi className={className}>{balanced(text)}</bdi>;
}
