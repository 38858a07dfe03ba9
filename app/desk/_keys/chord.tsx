import { keysOfChord } from "@/lib/codebook/keys/key-chord";

/** Keys that are pressed together, each as it is named on the board. */
export function Chord({ chord }: { chord: string }) {
  return (
    <span className="whitespace-nowrap">
      {keysOfChord(chord).map((key, at) => (
        <span key={key}>
          {at > 0 ? " " : ""}
          <kbd className="rounded-[2px] border border-current px-1 font-sans text-xs">{key}</kbd>
        </span>
      ))}
    </span>
  );
}
