import { inEncoding } from "./encodings";

/** What might stand in a paper, in each language; written for these tests. */
export const SAMPLES = {
  tg: "Шаби 26 ноябр дар сарҳади Тоҷикистон ва Афғонистон се корманди ширкат кушта шуданд. Вазорати корҳои хориҷии Ҷумҳурии Тоҷикистон ин ҳамларо маҳкум кард ва аз ҳукумати Кобул хост, ки барои таъмини амният чораҳои қатъӣ андешад. Ба гуфтаи мақомот, таҳқиқот идома дорад.",
  ru: "Вечером 26 ноября на границе Таджикистана и Афганистана погибли трое сотрудников компании. Министерство иностранных дел осудило нападение и призвало власти Кабула принять меры. По словам представителя пограничных войск, это уже второй случай за месяц.",
  fa: "وزارت امور خارجه تاجیکستان اعلام کرد که در حمله به یک شرکت در مرز افغانستان سه نفر کشته شدند. این وزارتخانه از مقام‌های کابل خواست که برای تامین امنیت مرز اقدام کنند. سخنگوی طالبان گفت که تحقیقات آغاز شده است.",
  prs: "سخنگوی والی بدخشان می‌گوید که در ولسوالی درواز سه تن از مسکونین کشته شدند. این رویداد شام پنج‌شنبه، ششم قوس، رخ داد و قوماندان امنیه گفت که مجروحان به شفاخانه انتقال یافته‌اند.",
  ps: "د تاجکستان د بهرنیو چارو وزارت وویل چې د افغانستان پر پوله په یوه برید کې درې کسان وژل شوي دي. دغه وزارت له کابل څخه وغوښتل چې د پولې د امنیت لپاره ګامونه پورته کړي. د طالبانو ویاند ویلي چې پلټنې پیل شوې دي.",
  ur: "تاجکستان کی وزارت خارجہ نے کہا ہے کہ افغانستان کی سرحد پر حملے میں تین افراد ہلاک ہو گئے ہیں۔ اس نے کابل سے کہا کہ وہ سرحد کی سلامتی کے لیے اقدامات کرے۔",
  ar: "قالت وزارة الخارجية في طاجيكستان إن ثلاثة أشخاص قتلوا في هجوم على شركة عند الحدود مع أفغانستان، وطالبت سلطات كابل باتخاذ إجراءات أمنية. وقال متحدث باسم طالبان إن التحقيق قد بدأ.",
  en: "Three workers were killed on the border of Tajikistan and Afghanistan on the evening of 26 November. The ministry of foreign affairs condemned the attack and asked Kabul to act. An inquiry was opened, said a spokesman for the Taliban.",
  uz: "26-noyabr kuni kechqurun Tojikiston va Afgʻoniston chegarasida kompaniyaning uch xodimi halok boʻldi. Tashqi ishlar vazirligi hujumni qoraladi va bu haqida Kobul bilan muzokara olib borildi. Ushbu hodisa ham tekshirilmoqda.",
  zh: "11月26日晚，塔吉克斯坦和阿富汗边境发生袭击，三名工人死亡。塔吉克斯坦外交部谴责了这次袭击，并要求喀布尔采取措施。",
};

/** A text as bytes of an encoding of one byte a letter, as `inEncoding` reads it; letters that it lacks become question marks. */
export function bytesIn(text: string, encoding: string): Uint8Array {
  const letters = Array.from({ length: 256 }, (_, byte) => inEncoding(Uint8Array.of(byte), encoding) ?? "");
  return Uint8Array.from([...text].map((letter) => Math.max(letters.indexOf(letter), 0) || 0x3f));
}

/** As typed on a keyboard that has no Persian yeh and kaf, as that encoding has none. */
export const withArabicLetters = (text: string): string => text.replace(/ی/g, "ي").replace(/ک/g, "ك");
