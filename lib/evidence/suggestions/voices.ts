import { type Actor, actorsOf, isPlace, type SideLetter, sentenceAround, wordTest } from "./actors";
import type { Zone } from "./passage";
import type { Knowledge } from "./suggest";

/** A side that is quoted, or says or denies something. */
export interface Voice {
  side: SideLetter;
  denies: boolean;
  /** Who it is by name: a person or a body. */
  named: boolean;
  /** Code points of the words; null: they stand in the title. */
  span: { start: number; end: number } | null;
}

export const SAYS =
  wordTest(`said says told stated state announced announces confirmed confirms reported wrote posted urged
  condemned condemns welcomed declared noted called according statement
  заявил* сообщил* сообщает сообщили рассказал* подтвердил* отметил* объявил* написал* словам данным осудил* призвал*
  гуфт гуфтанд гуфта* изҳор эълон хабар тасдиқ таъкид навишт* маҳкум
  گفت گفتند گفته اعلام اظهار تأیید تایید خبر نوشت تأکید تاکید افزود محکوم
  وویل ویلي وايي اعلان خبر تایید وغانده ولیکل`);
const DENIES =
  wordTest(`denied denies deny rejected rejects dismissed опроверг* отрица* отверг* инкор تکذیب رد ردوي
  радд`);
const OFFICE =
  wordTest(`ministry minister ministers spokesman spokesperson spokeswoman president government embassy
  ambassador committee governor officials official service troops guards authorities agency police presidency
  министерств* мид министр* пресс* представител* президент* правительств* посольств* посол* комитет* губернатор*
  власти властей погран* служб* ведомств*
  вазорат* вазир* сухангӯ* котиб* ҳукумат* сафорат* сафир* кумита* волӣ* волии мақомот* сарҳадбон* хадамот* президент*
  وزارت وزیر سخنگو* رئیس رییس حکومت دولت سفارت سفیر کمیته والی مقام* مرزبان* ریاست
  ویاند* وزیر چارواک* والي سفیر حکومت ولسمشر*`);
/** Words between a voice and its verb. */
const REACH = 9;

/**
 * The sides that speak in a text: a person or body of a side, or its name beside an office or the verb, near a verb of saying in one sentence; of
 * several the nearest. “Tajik border troops said” is a voice of Tajikistan, “an Afghan trader said” is none.
 */
export function voicesIn(zones: readonly Zone[], knowledge: Knowledge): Voice[] {
  return zones.flatMap((zone) => {
    const actors = actorsOf(zone, knowledge).filter((actor) => !isPlace(actor));
    return zone.words.flatMap((word, at) => {
      const denies = DENIES(word);
      // “The report was denied”: who denies does not say.
      if (!denies && (!SAYS(word) || zone.words.slice(at + 1, at + 4).some(DENIES))) return [];
      const sentence = sentenceAround(zone.words, at);
      const near = actors.filter(
        (actor) =>
          (speaks(actor, zone) || distance(actor, at) <= 1) &&
          actor.at >= sentence.first &&
          actor.at < sentence.end &&
          distance(actor, at) <= REACH,
      );
      const actor = near.reduce<Actor | null>(
        (best, one) => (best && distance(best, at) <= distance(one, at) ? best : one),
        null,
      );
      if (!actor) return [];
      const [start, end] = [zone.words[actor.at] ?? word, zone.words[actor.last] ?? word];
      const span = zone.inText
        ? { start: Math.min(start.from, word.from), end: Math.max(end.to, word.to) }
        : null;
      return { side: actor.side, denies, named: actor.kind === "person" || actor.kind === "body", span };
    });
  });
}

function speaks({ kind, at, last }: Actor, { words }: Zone): boolean {
  if (kind === "person" || kind === "body") return true;
  for (let near = at - 3; near <= last + 3; near++) if (near >= 0 && OFFICE(words[near])) return true;
  return false;
}

function distance({ at, last }: Actor, verb: number): number {
  return verb < at ? at - verb : Math.max(verb - last, 0);
}
