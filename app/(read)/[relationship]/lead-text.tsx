import Link from "next/link";
import type { Phrase } from "@/lib/brief/phrase";

/** Generated sentences, with their stressed parts and the signals that they name as links. */
export function LeadText({ phrases, slug }: { phrases: Phrase[]; slug: string }) {
  return (
    <p>
      {phrases.map((phrase, at) => {
        const key = `${at} ${typeof phrase}`;
        if (typeof phrase === "string") return <span key={key}>{phrase}</span>;
        if ("strong" in phrase) return <strong key={key}>{phrase.strong}</strong>;
        return (
          <Link key={key} prefetch={false} href={`/${slug}/signals/${phrase.signal}`}>
            {phrase.title}
          </Link>
        );
      })}
    </p>
  );
}
