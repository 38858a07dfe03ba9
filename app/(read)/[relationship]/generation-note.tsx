import { Notice } from "@/app/_ui/notice";
import type { Generation } from "@/lib/engine/methods/method";

/** Under generation 1 a page says what it does not ask. */
export function GenerationNote({ generation }: { generation: Generation }) {
  if (generation === 2) return null;
  return (
    <Notice>
      This version of the method is of generation 1: it does not ask which days were searched, and it reads no
      tallies, no openings and no state violence.
    </Notice>
  );
}
