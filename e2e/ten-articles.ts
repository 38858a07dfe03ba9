/** A fact of the fact base as a paper would tell it, with how it is coded. */
export interface Article {
  fact: string;
  title: string;
  /** Publisher and day, as the page shows them. */
  line: string;
  address: string;
  paragraphs: string[];
  /** The headline of whoever codes it first. */
  ownTitle: string;
  /** What the controls of the form say, days as ISO. */
  codes: Record<string, string>;
}

/** As it is pasted. */
export const textOf = ({ title, line, paragraphs, address }: Omit<Article, "fact" | "ownTitle" | "codes">) =>
  [title, line, ...paragraphs, address].join("\n\n");

const coded = (family: string, type: string, start: string, initiator: string) => ({
  family,
  type,
  start,
  initiator,
});
const graded = (publisher: string, published: string, reliability: string) => ({
  "reports.0.publisher": publisher,
  "reports.0.published": published,
  "reports.0.reliability": reliability,
  "reports.0.credibility": "2",
});
const silent = { acknowledgedByA: "silent", acknowledgedByB: "silent" };

/** The three that are coded by two people. */
export const RAID: Article = {
  fact: "S-20241118-zarbuz",
  title: "Miner from China dies in raid on gold camp",
  line: "Asia-Plus · 19 November 2024",
  address: "https://asiaplustj.info/en/news/raid-on-gold-camp",
  paragraphs: [
    "One Chinese miner lost his life and four more were wounded on 18 November 2024, when armed men attacked a gold camp in the gorge of Zarbuz at night.",
    "The guards believe that the band came over the river from Afghan Badakhshan. Neither Beijing nor Kabul has spoken of it.",
  ],
  ownTitle: "Raiders out of Badakhshan attack a camp of gold diggers",
  codes: {
    ...coded("SECURITY", "attack-from-soil", "2024-11-18", "THIRD"),
    ...graded("Asia-Plus", "2024-11-19", "B"),
    ...silent,
  },
};

export const AID: Article = {
  fact: "RUS-D-20211020-moscow",
  title: "Китай готов помочь Кабулу, о признании речи не было",
  line: "ТАСС · 21 октября 2021",
  address: "https://tass.ru/politika/kitay-gotov-pomoch-kabulu",
  paragraphs: [
    "На переговорах в Москве 20 октября 2021 года делегация Китая пообещала Афганистану гуманитарную помощь: продовольствие и лекарства.",
    "С тем же выступили Россия и Пакистан. Признавать новые власти в Кабуле никто не стал.",
  ],
  ownTitle: "Beijing promises food and medicine to the new rulers",
  codes: {
    ...coded("DIPLOMATIC", "humanitarian-aid", "2021-10-20", "A"),
    ...graded("TASS", "2021-10-21", "B"),
    acknowledgedByA: "confirmed",
    acknowledgedByB: "silent",
  },
};

export const CALL: Article = {
  fact: "R-20251202-muttaqi-condemns",
  title: "متقی کشته شدن شهروندان چین را محکوم کرد",
  line: "طلوع نیوز · ۳ دسامبر ۲۰۲۵",
  address: "https://tolonews.com/fa/afghanistan/muttaqi-china",
  paragraphs: [
    "امیرخان متقی روز ۲ دسامبر ۲۰۲۵ کشته شدن شهروندان چین در نزدیکی مرز را محکوم کرد و گفت که کابل آماده همکاری در بررسی آن است.",
    "به گفته او، حلقه‌هایی هستند که می‌خواهند اعتماد میان همسایه‌ها را از بین ببرند. پکن هنوز چیزی نگفته است.",
  ],
  ownTitle: "Kabul speaks warmly of its neighbours after the killings",
  codes: {
    ...coded("RHETORIC", "conciliatory", "2025-12-02", "B"),
    ...graded("TOLOnews", "2025-12-03", "B"),
    acknowledgedByA: "silent",
    acknowledgedByB: "confirmed",
  },
};

export const OTHERS: Article[] = [
  {
    fact: "CHN-D-20230913-zhao",
    title: "New Chinese ambassador hands over his letters",
    line: "Dawn · 14 September 2023",
    address: "https://www.dawn.com/news/new-chinese-ambassador",
    paragraphs: [
      "Zhao Xing, China's new ambassador, handed his letters to the acting prime minister in Kabul on 13 September 2023.",
      "No other state had sent an ambassador of its own since August 2021. Beijing calls it a rotation like any other.",
    ],
    ownTitle: "A new envoy of Beijing is received with honours",
    codes: {
      ...coded("DIPLOMATIC", "envoy-meeting", "2023-09-13", "B"),
      ...graded("Dawn", "2023-09-14", "B"),
    },
  },
  {
    fact: "CHN-E-202301-amu-oil",
    title: "Firm from China to draw oil in the north",
    line: "Khaama Press · 9 January 2023",
    address: "https://www.khaama.com/firm-from-china-to-draw-oil",
    paragraphs: [
      "A Chinese firm and the ministry of mines signed in January 2023 for the oil of the Amu Darya basin.",
      "More than half a billion dollars are to go into it, the ministry says.",
    ],
    ownTitle: "Oil of the northern basin goes to an investor",
    codes: {
      ...coded("ENERGY", "project-decision", "2023-01-01", "BOTH"),
      ...graded("Khaama Press", "2023-01-09", "B"),
    },
  },
  {
    fact: "S-20251128-china-evacuation",
    title: "Embassy tells Chinese citizens to leave the frontier",
    line: "Xinhua · 28 November 2025",
    address: "https://english.news.cn/embassy-tells-citizens-to-leave",
    paragraphs: [
      "The Chinese embassy in Dushanbe on 28 November 2025 asked its citizens to get away from the Afghan frontier as soon as they can.",
      "It wants to know who was behind the attack of two days before.",
    ],
    ownTitle: "Citizens of China are asked to go away from the river",
    codes: {
      ...coded("SECURITY", "context", "2025-11-28", "A"),
      ...graded("Xinhua", "2025-11-28", "B"),
    },
  },
  {
    fact: "S-20251205-two-suspects",
    title: "Two men held in Maymay over killing of Chinese workers",
    line: "Ariana News · 5 December 2025",
    address: "https://www.ariananews.af/two-men-held-in-maymay",
    paragraphs: [
      "Two suspects were arrested in the district of Maymay over the killing of Chinese workers, a speaker of the security office of Badakhshan said on 5 December 2025.",
      "He named neither of them.",
    ],
    ownTitle: "Badakhshan reports first arrests for the victims",
    codes: {
      ...coded("SECURITY", "arrests-for-other", "2025-12-05", "B"),
      ...graded("Ariana News", "2025-12-05", "B"),
    },
  },
  {
    fact: "S-20251130-darvoz-attack",
    title: "Двое китайских дорожников убиты в Дарвозе",
    line: "Авеста · 1 декабря 2025",
    address: "https://avesta.tj/2025/12/01/dorozhniki-darvoz",
    paragraphs: [
      "Вечером 30 ноября 2025 года из афганского Бадахшана обстреляли работников китайской дорожной компании в Дарвозе.",
      "Двое погибли, ещё двое ранены.",
    ],
    ownTitle: "Road builders come under fire from the other bank",
    codes: {
      ...coded("SECURITY", "attack-from-soil", "2025-11-30", "THIRD"),
      ...graded("Avesta", "2025-12-01", "B"),
    },
  },
  {
    fact: "S-20251126-shohin-attack",
    title: "Ҳамла ба корхонаи чинӣ дар Шамсиддин Шоҳин",
    line: "Радиои Озодӣ · 27 ноябри 2025",
    address: "https://www.ozodi.org/a/hamla-ba-korkhona.html",
    paragraphs: [
      "Шаби 26 ноябри 2025 аз хоки Афғонистон бо дрон ва силоҳ ба урдугоҳи як корхонаи Чин ҳамла шуд.",
      "Се шаҳрванди Чин кушта шуданд.",
    ],
    ownTitle: "A drone and rifles against a works camp",
    codes: {
      ...coded("SECURITY", "attack-from-soil", "2025-11-26", "THIRD"),
      ...graded("RFE/RL Ozodi", "2025-11-27", "B"),
    },
  },
  {
    fact: "CHN-D-20250820-wang",
    title: "سفر وانگ یی به کابل برای گفتگوهای سه‌جانبه",
    line: "پژواک · ۲۱ اوت ۲۰۲۵",
    address: "https://pajhwok.com/fa/2025/08/21/wang-yi-kabul",
    paragraphs: [
      "وانگ یی، وزیر خارجه چین، روز ۲۰ اوت ۲۰۲۵ برای گفتگوهای سه‌جانبه به کابل آمد.",
      "معدن‌ها، کمربند و راه و گروه‌های مسلح از موضوع‌های این گفتگوها بود.",
    ],
    ownTitle: "The chief diplomat of Beijing comes to talk of mines",
    codes: {
      ...coded("DIPLOMATIC", "visit-high", "2025-08-20", "A"),
      ...graded("Pajhwok", "2025-08-21", "B"),
    },
  },
];

/** One that nobody has looked at. */
export const UNTOUCHED: Omit<Article, "ownTitle" | "codes"> = {
  fact: "CHN-R-202512-thanks",
  title: "Ambassador has praise for the inquiry",
  line: "Ariana News · 10 December 2025",
  address: "https://www.ariananews.af/ambassador-praises-inquiry",
  paragraphs: [
    "China's ambassador in Kabul this month had good words for the inquiry into the killings of November 2025.",
    "Whoever is behind them wants to sow distrust, he said.",
  ],
};
