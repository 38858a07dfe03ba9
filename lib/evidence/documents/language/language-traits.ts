/** What tells a language of the region, or one that is often brought beside them, from its neighbours in the same script. */
export interface LanguageTraits {
  /** Of ISO 639; “prs” is Dari, which papers of Iran do not write. */
  code: string;
  name: string;
  script: "Latin" | "Cyrillic" | "Arabic";
  /** All letters of its own alphabet, small. */
  alphabet: string;
  /** Letters of it that none of the others with this script has, or hardly. */
  own: string;
  /** Words that stand in nearly every text. */
  common: string;
}

const LATIN = "abcdefghijklmnopqrstuvwxyz";
const PERSIAN = "آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیءأئؤةۀًٔ‌يك";

export const LANGUAGES: readonly LanguageTraits[] = [
  {
    code: "en",
    name: "English",
    script: "Latin",
    alphabet: LATIN,
    own: "",
    common: "the of and to in a that for on with was by said from at is as it were had be",
  },
  {
    code: "de",
    name: "German",
    script: "Latin",
    alphabet: `${LATIN}äöüß`,
    own: "äß",
    common: "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als",
  },
  {
    code: "fr",
    name: "French",
    script: "Latin",
    alphabet: `${LATIN}àâæçéèêëîïôœùûüÿ`,
    own: "èêàùœ",
    common: "de la le et les des en un du une que est pour qui dans a par sur au pas",
  },
  {
    code: "tr",
    name: "Turkish",
    script: "Latin",
    alphabet: "abcçdefgğhıijklmnoöprsştuüvyzâîû",
    own: "ğış",
    common: "ve bir bu da de için ile olarak olan daha çok en sonra gibi kadar ise",
  },
  {
    code: "uz",
    name: "Uzbek",
    script: "Latin",
    alphabet: `${LATIN}ʻʼ‘’`,
    own: "ʻʼ",
    common: "va bilan uchun bu bo‘lgan boʻlgan hamda ham esa haqida ushbu edi qildi tomonidan",
  },
  {
    code: "ru",
    name: "Russian",
    script: "Cyrillic",
    alphabet: "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    own: "ыщьц",
    common: "и в на не с что по к из о за от у для как это его был до он а со при",
  },
  {
    code: "tg",
    name: "Tajik",
    script: "Cyrillic",
    alphabet: "абвгғдеёжзиӣйкқлмнопрстуӯфхҳчҷшъэюя",
    own: "ӣӯҷ",
    common: "ва дар аз ба ки бо барои ин он ҳам шуд аст кард буд шудааст намуд то ё як мардум",
  },
  {
    code: "uz",
    name: "Uzbek",
    script: "Cyrillic",
    alphabet: "абвгдеёжзийклмнопрстуфхцчшъьэюяўқғҳ",
    own: "ў",
    common: "ва билан учун бу бўлган ҳам эса ҳақида ушбу эди қилди томонидан деб бўйича бир",
  },
  {
    code: "kk",
    name: "Kazakh",
    script: "Cyrillic",
    alphabet: "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
    own: "әұі",
    common: "және мен бұл үшін бойынша деп болды еді ол да де бір осы",
  },
  {
    code: "ky",
    name: "Kyrgyz",
    script: "Cyrillic",
    alphabet: "абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя",
    own: "",
    common: "жана менен бул үчүн боюнча деп болгон эле ал да бир ушул",
  },
  {
    code: "uk",
    name: "Ukrainian",
    script: "Cyrillic",
    alphabet: "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя’",
    own: "їєґ",
    common: "і в на не з що до у за від для як це його був та про також й або",
  },
  {
    code: "fa",
    name: "Persian",
    script: "Arabic",
    alphabet: PERSIAN,
    own: "",
    common: "و در به از که این را با است برای آن یک خود شد می تا بر کرد شده هم اما",
  },
  {
    code: "ps",
    name: "Pashto",
    script: "Arabic",
    alphabet: "آاأبپتټثجځچڅحخدډذرړزژږسشښصضطظعغفقکګكگلمنڼوؤهةیيېۍئء",
    own: "ټډړږښګڼېۍځڅ",
    common: "د په چې او له سره ته دي دی کې دا یې ده هم شوي وو پر یو خپل کړي نه",
  },
  {
    code: "ur",
    name: "Urdu",
    script: "Arabic",
    alphabet: "آاأبپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوؤہھۃءیئےۂۓ",
    own: "ٹڈڑںےہھ",
    common: "کے میں کی ہے اور سے کا کو نے پر کہ ہیں اس کر یہ بھی تھا گیا لیے",
  },
  {
    code: "ar",
    name: "Arabic",
    script: "Arabic",
    alphabet: "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيًٌٍَُِّْ",
    own: "ةىإأ",
    common: "في من على إلى أن التي الذي مع عن هذا هذه ما كان قد بين بعد كما لا وقال",
  },
];

/** Words and months that papers of Afghanistan write and those of Iran do not, and the other way round. */
export const DARI_WORDS =
  "ولسوالی ولایت والی شاروالی پوهنتون پوهاند شفاخانه طیاره موتر قوماندان دالر افغانی سرپرست مسکونین حمل ثور جوزا سرطان اسد سنبله سنبلهٔ میزان عقرب قوس جدی دلو حوت سرحدات عامه میگوید میباشد";
export const IRANIAN_WORDS =
  "استان شهرستان استاندار فرماندار شهرداری دانشگاه بیمارستان هواپیما خودرو دلار تومان فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند";
