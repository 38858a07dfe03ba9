import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { signalAddress } from "@/app/_ui/signal-address";
import type { Phrase } from "@/lib/brief/phrase";
import { tied } from "@/lib/charts/format/tied";

/** Generated sentences, with their stressed parts and the signals that they name as links under `signals` (`signalAddress`). */
export function LeadText({ phrases, signals }: { phrases: Phrase[]; signals: string }) {
  return (
    <p>
      {phrases.map((phrase, at) => {
        const key = `${at} ${typeof phrase}`;
        if (typeof phrase === "string") return <span key={key}>{tied(phrase)}</span>;
        if ("strong" in phrase) return <strong key={key}>{tied(phrase.strong)}</strong>;
        return (
          <Link key={key} href={signalAddress(signals, phrase.signal)}>
            <CodedText text={phrase.title} />
          </Link>
        );
      })}
    </p>
  );
}
