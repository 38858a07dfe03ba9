import type { MonthLine } from "./month-line";

/**
 * Months of the solar Hijri calendar from Nowruz on: Dari, Pashto, Iranian; the same in Latin and Cyrillic letters.
 * They are those of the press, not of the runtime.
 */
export const SOLAR_MONTHS: MonthLine[] = [
  ["حمل", "وری", "فروردین", "!hamal|!wray|!wrai|farvardin|farwardin", "ҳамал|хамаль|фарвардин"],
  [
    "ثور",
    "غويی|غوایی|غویي|غوايي",
    "اردیبهشت",
    "sawr|saur|thawr|ghwayay|ordibehesht",
    "савр|саур|ордибехешт|урдибиҳишт",
  ],
  [
    "جوزا",
    "غبرګولی|غبرگولی|غبرګولي",
    "خرداد",
    "jawza|jauza|ghbargolay|khordad",
    "ҷавзо|чавзо|джавзо|джауза|хордад|хурдод",
  ],
  ["سرطان", "چنګاښ|چنگاش", "!تیر", "saratan|!sartan|chungash|!tir", "саратон|саратан|!тир"],
  ["اسد", "زمری", "مرداد|امرداد", "!asad|zmaray|zmarai|mordad|amordad", "асад|мордад|мурдод"],
  [
    "سنبله|سنبلهٔ|سنبلۀ|سمبله",
    "وږی|وژی|وگی",
    "شهریور",
    "sunbula|sonbola|sunbola|sumbula|wazhay|wagay|shahrivar|shahriwar",
    "сунбула|шахривар|шаҳривар",
  ],
  ["میزان", "تله|تلې", "!مهر", "mizan|!tala|!mehr|!mihr", "мизон|мизан|!меҳр|!мехр"],
  ["عقرب", "لړم", "آبان", "aqrab|larram|laram|aban", "ақраб|акраб|абан|обон"],
  ["قوس", "لیندۍ|لیندی", "آذر", "qaws|qaus|qows|qavs|lindai|lindey|azar", "қавс|кавс|каус|азар|озар"],
  ["جدی|جدي", "مرغومی", "!دی", "!jadi|!jady|jaddi|marghumai|marghumay|!dey", "ҷадӣ|джади|!дей|!дай"],
  ["دلو", "سلواغه|سلواغې", "بهمن", "dalw|dalwa|dalv|salwagha|!bahman", "далв|бахман|баҳман"],
  ["حوت", "!کب", "اسفند", "!hut|!hoot|!kab|esfand|isfand", "ҳут|хут|эсфанд|исфанд"],
];
