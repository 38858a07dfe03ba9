import type { SideLetter } from "./actors";
import { wordTest } from "./actors";
import type { Zone } from "./passage";
import type { Knowledge, SuggestedFrom } from "./suggest";
import { findPublisher } from "./suggest-report";
import type { Suggestion } from "./suggestion";
import { type Voice, voicesIn } from "./voices";

const UNSURE =
  wordTest(`reportedly allegedly rumour rumours rumor rumors unconfirmed якобы неподтвержд* слух* слухи
  овоза* گویا شایعه شایعات تایید‌نشده ګنګوسې اوازې`);

/**
 * Each side’s own acknowledgement, and how far the report can be believed. A side that says it confirms, one that only denies denies; a
 * side that is not quoted is left alone, since silence is what the form begins with. Credibility: 2 where a side says it itself, by name
 * or through an office of its own; 3 for relays and unnamed sources; 4 where the text itself doubts it or a side denies.
 */
export function suggestSides(
  document: SuggestedFrom,
  zones: readonly Zone[],
  knowledge: Knowledge,
): Suggestion[] {
  const voices = [...ownVoice(document, knowledge), ...voicesIn(zones, knowledge)];
  const origin = `names ${knowledge.versions.names}`;
  const sides = (["A", "B"] as const).flatMap((side): Suggestion[] => {
    const own = voices.filter((voice) => voice.side === side);
    const voice = own.find(({ denies }) => !denies) ?? own[0];
    if (!voice) return [];
    const { name } = knowledge.sides[side];
    const [value, because] = voice.denies
      ? ["denied", `${name} denies it`]
      : ["confirmed", `${name} is quoted`];
    return [{ field: `acknowledgedBy${side}`, value, origin, because, span: voice.span }];
  });
  const { value, because, span } = credibility(voices, zones);
  return [...sides, { field: "reports.0.credibility", value, origin, because, span }];
}

/** An office speaks for its side on its own pages. */
function ownVoice(document: SuggestedFrom, { publishers, sides }: Knowledge): Voice[] {
  const office = findPublisher(publishers, document)?.officeOf;
  const side: SideLetter | null = !office
    ? null
    : office === sides.A.code
      ? "A"
      : office === sides.B.code
        ? "B"
        : null;
  return side ? [{ side, denies: false, named: true, span: null }] : [];
}

function credibility(
  voices: readonly Voice[],
  zones: readonly Zone[],
): Pick<Suggestion, "value" | "because" | "span"> {
  const doubt = zones.flatMap(({ words, inText }) =>
    words.filter(UNSURE).map((word) => ({ word, inText })),
  )[0];
  if (doubt) {
    const span = doubt.inText ? { start: doubt.word.from, end: doubt.word.to } : null;
    return { value: "4", because: "the text itself doubts it", span };
  }
  if (voices.some(({ denies }) => denies)) return { value: "4", because: "a side denies it", span: null };
  const said = voices.find(({ named }) => named) ?? null;
  if (said) return { value: "2", because: "a side says it itself, by name", span: said.span };
  return { value: "3", because: "told by others, or by people without a name", span: null };
}
