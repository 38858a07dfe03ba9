import type { MonthLine } from "./month-line";

/** Months of the lunar Hijri calendar, in Arabic letters and as they are written in Latin and Cyrillic ones. */
export const LUNAR_MONTHS: MonthLine[] = [
  ["محرم|محرم الحرام|محرمالحرام", "muharram|moharram", "мухаррам|муҳаррам"],
  ["صفر|صفر المظفر|صفرالمظفر", "safar", "!сафар"],
  [
    "ربیع الاول|ربیعالاول|ربیع‌الاول",
    "rabi al-awwal|rabi ul-awwal|rabi' al-awwal|rabi al awwal|rabi ul awal|rabiul awwal|rabi-ul-awwal|rabi i",
    "раби аль-авваль|рабиулаввал|рабиъулаввал",
  ],
  [
    "ربیع الثانی|ربیع الاخر|ربیعالثانی|ربیعالاخر",
    "rabi al-thani|rabi ul-thani|rabi' al-thani|rabi al thani|rabi us-sani|rabi al-akhir|rabi-us-sani|rabi ii",
    "раби ас-сани|рабиуссонӣ",
  ],
  [
    "جمادی الاول|جمادی الاولی|جمادیالاول|جمادیالاولی",
    "jumada al-awwal|jumada al-ula|jumada al-awwal|jumada al awwal|jumadi ul-awwal|jamadi al-awwal|jumada i",
    "джумада аль-уля|ҷумодиулаввал",
  ],
  [
    "جمادی الثانی|جمادی الاخر|جمادی الاخری|جمادیالثانی|جمادیالاخر|جمادیالاخری",
    "jumada al-thani|jumada al-akhirah|jumada al-akhira|jumada al thani|jamadi al-thani|jumada ii",
    "джумада ас-сания|ҷумодиуссонӣ",
  ],
  ["رجب|رجب المرجب|رجبالمرجب", "rajab", "раджаб|раҷаб"],
  ["شعبان|شعبان المعظم|شعبانالمعظم", "shaban|sha'ban|shaaban|sha'aban", "шаабан|шаъбон"],
  [
    "رمضان|رمضان المبارک|رمضانالمبارک|روژې",
    "ramadan|ramazan|ramadhan|ramzan",
    "рамадан|рамазан|рамазон|рамазони",
  ],
  ["شوال|شوال المکرم|شوالالمکرم", "shawwal|shawal", "шавваль|шаввол"],
  [
    "ذوالقعده|ذیالقعده|ذی القعده|ذوالقعدة الحرام|ذوالقعدهالحرام|ذیقعده|ذی القعدة الحرام|ذیالقعدة الحرام|ذیقعدة الحرام",
    "dhu al-qadah|dhu al-qa'dah|dhul qadah|dhu'l-qa'da|dhul-qadah|zulqada|zu al-qada|zul-qada|zulqadah",
    "зуль-каада|зулқаъда",
  ],
  [
    "ذوالحجه|ذیالحجه|ذی الحجه|ذوالحجة الحرام|ذوالحجهالحرام|ذیحجه|ذی الحجة الحرام|ذیالحجة الحرام|ذیحجة الحرام",
    "dhu al-hijjah|dhu al-hijja|dhul hijjah|dhul-hijjah|dhul-hijja|zulhijja|zul-hijja|zul-hijjah|zu al-hijja",
    "зуль-хиджа|зулҳиҷҷа",
  ],
];
