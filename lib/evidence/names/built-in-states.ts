import { readNames } from "./read-names";

/** States with their adjectives, and who rules one without being recognised, in Latin, Cyrillic (Russian, Tajik) and Arabic script (Persian, Dari, Pashto). */
export const STATES = readNames(
  "state",
  `
tajikistan | TJK | Tajikistan | Tajik, Tajiks, Republic of Tajikistan, Таджикистан, Республика Таджикистан, РТ, таджикский, таджики, таджикистанский, Тоҷикистон, Ҷумҳурии Тоҷикистон, тоҷик, тоҷикистонӣ, тоҷикон, تاجیکستان, تاجیک, تاجکستان, تاجک, تاجیکان
afghanistan | AFG | Afghanistan | Afghan, Afghans, Афганистан, афганский, афганцы, Афғонистон, афғон, афғонистонӣ, افغانستان, افغان
taliban | AFG | Taliban | Talib, Taleban, Islamic Emirate, Islamic Emirate of Afghanistan, IEA, de facto authorities, de-facto authorities, Afghan interim government, Талибан, талиб, талибский, Исламский Эмират, Исламский Эмират Афганистан, ИЭА, Толибон, толиб, Аморати Исломӣ, Иморати Исломӣ, Аморати исломии Афғонистон, طالبان, امارت اسلامی, اسلامی امارت, امارت اسلامی افغانستان, د افغانستان اسلامی امارت | ttp
china | CHN | China | Chinese, PRC, Китай, КНР, китайский, Хитой, чинӣ, چین, چینی, چینایان
iran | IRN | Iran | Iranian, Islamic Republic of Iran, Иран, иранский, Эрон, эронӣ, ایران, ایرانی
kazakhstan | KAZ | Kazakhstan | Kazakh, Казахстан, казахстанский, Қазоқистон, قزاقستان, قزاق, قزاقستانی
kyrgyzstan | KGZ | Kyrgyzstan | Kyrgyz, Киргизия, Кыргызстан, киргизский, кыргызский, Қирғизистон, قرقیزستان, قرغیزستان, قرقیز, قرغیز
pakistan | PAK | Pakistan | Pakistani, Пакистан, пакистанский, Покистон, покистонӣ, پاکستان, پاکستانی
russia | RUS | Russia | Russian, Russians, Russian Federation, Россия, РФ, российский, Русия, русӣ, روسیه, روسی
turkmenistan | TKM | Turkmenistan | Turkmen, Туркменистан, Туркмения, туркменский, туркменистанский, Туркманистон, ترکمنستان, ترکمن
uzbekistan | UZB | Uzbekistan | Uzbek, Узбекистан, узбекский, узбекистанский, Ӯзбекистон, ازبکستان, اوزبیکستان, ازبک, ازبکستانی
`,
);
