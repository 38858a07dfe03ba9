import { RELIABILITIES } from "@/lib/engine/signals/signal";
import type { PublisherDictionary, PublisherEntry } from "@/lib/evidence/suggestions/publisher-dictionary";

/** One a line: id | grade | language | office of | name | other names and hosts. */
const LINES = `
adyrna | C | | | Adyrna | adyrna.kz
afghan-voice | C | | | Afghan Voice Agency | avapress.com, AVA, صدای افغان
afghanistan-international | B | | | Afghanistan International | afintl.com, افغانستان اینترنشنال
afp | A | | | AFP | Agence France-Presse, afp.com
ap | A | en | | AP | Associated Press, apnews.com
abna | C | | | ABNA | abna24.com, Ahlul Bayt News Agency
akipress | B | | | AKIpress | akipress.com, akipress.org
amu | B | | | Amu TV | amu.tv, Amu Television, تلویزیون آمو
anadolu | B | | | Anadolu | aa.com.tr, Anadolu Agency
ani | B | en | | ANI | aninews.in
arab-news | B | en | | Arab News | arabnews.com, arabnews.pk
ariana | B | | | Ariana News | ariananews.af, آریانا نیوز
asia-plus | B | | | Asia-Plus | asiaplustj.info, asiaplus.news, asiaplus.tj, Азия-Плюс, Asia Plus
asia-times | B | en | | Asia Times | asiatimes.com
avesta | B | ru | | Avesta | avesta.tj, Авеста
azadi | B | | | RFE/RL Azadi | azadiradio.com, رادیو آزادی, Radio Azadi
azda | C | | | Azda TV | azda.tv
bakhtar | A | | AFG | Bakhtar News Agency | bakhtarnews.af, Bakhtar, آژانس باختر
bayan | C | | | Bayan News | bayannews.af
bbc | A | | | BBC | bbc.com, bbc.co.uk, BBC News, بی‌بی‌سی
bne | B | en | | bne IntelliNews | intellinews.com
caspian-post | C | en | | The Caspian Post | caspianpost.com
central-asia-light | C | | | CentralAsianLIGHT | centralasianlight.org
central-asia-media | B | | | CentralAsia.media | centralasia.media
centrasia | C | ru | | CentrAsia | centrasia.org
daryo | B | | | Daryo | daryo.uz
dawn | B | en | | Dawn | dawn.com
dialog-tj | C | ru | | Dialog.tj | dialog.tj
dw | B | | | DW | dw.com, Deutsche Welle
eadaily | C | ru | | EADaily | eadaily.com
eurasianet | B | | | Eurasianet | eurasianet.org
express-tribune | B | en | | The Express Tribune | tribune.com.pk
fergana | B | | | Fergana | fergana.ru, fergana.media, fergana.news, fergana.agency, Фергана
gandhara | B | en | | RFE/RL Gandhara | gandhara.rferl.org
gazeta-ru | B | ru | | Gazeta.ru | gazeta.ru
global-times | C | en | | Global Times | globaltimes.cn
halva | C | ru | | Halva.tj | halva.tj
hasht-e-subh | B | | | Hasht-e Subh | 8am.media, 8am.af, هشت صبح, 8am
heart-of-asia | C | | | Heart of Asia | heartofasia.af
htn | C | en | | HTN World | htnworld.com
independent-persian | B | fa | | Independent Persian | independentpersian.com, ایندیپندنت فارسی
india-today | B | en | | India Today | indiatoday.in
inter-bellum | C | en | | Inter Bellum News | interbellumnews.com
interfax | B | | | Interfax | interfax.ru, interfax.com, Интерфакс
iran-international | B | | | Iran International | iranintl.com
izvestia | C | | | Izvestia | iz.ru, en.iz.ru, Известия
kabul-times | C | en | | The Kabul Times | thekabultimes.com, thekabultimes.gov.af
kazinform | B | | | Kazinform | inform.kz
khaama | B | | | Khaama Press | khaama.com, Khaama
khovar | A | | TJK | Khovar | khovar.tj, Ховар, Ховар НИАТ
kommersant | B | ru | | Kommersant | kommersant.ru, Коммерсантъ
mersaad | D | | | Al-Mersaad | almirsad.com, almirsaden.com
mfa-afg | A | | AFG | MFA of the Islamic Emirate | mfa.gov.af, Afghan Ministry of Foreign Affairs
mfa-chn | A | | CHN | Ministry of Foreign Affairs of China | fmprc.gov.cn, mfa.gov.cn
mfa-irn | A | | IRN | Ministry of Foreign Affairs of Iran | mfa.gov.ir, mfa.ir
mfa-kaz | A | | KAZ | Ministry of Foreign Affairs of Kazakhstan | mfa.gov.kz
mfa-kgz | A | | KGZ | Ministry of Foreign Affairs of Kyrgyzstan | mfa.gov.kg
mfa-pak | A | | PAK | Ministry of Foreign Affairs of Pakistan | mofa.gov.pk
mfa-rus | A | | RUS | Ministry of Foreign Affairs of Russia | mid.ru
mfa-tjk | A | | TJK | Ministry of Foreign Affairs of Tajikistan | mfa.tj, МИД Таджикистана, Вазорати корҳои хориҷии Тоҷикистон
mfa-tkm | A | | TKM | Ministry of Foreign Affairs of Turkmenistan | mfa.gov.tm
mfa-uzb | A | | UZB | Ministry of Foreign Affairs of Uzbekistan | mfa.uz, gov.uz
mir24 | B | ru | | Mir24 | mir24.tv
new-eastern-outlook | C | en | | New Eastern Outlook | journal-neo.su, journal-neo.org
news-central-asia | C | en | | News Central Asia | newscentralasia.net
orda | B | | | Orda.kz | orda.kz
ozodi | B | | | RFE/RL Ozodi | ozodi.org, ozodi.mobi, Radio Ozodi, Радиои Озодӣ, Радио Озоди
pajhwok | B | | | Pajhwok | pajhwok.com, Pajhwok Afghan News, پژواک
podrobno | B | ru | | Podrobno.uz | podrobno.uz
president-tjk | A | | TJK | President of Tajikistan | president.tj, prezident.tj
reuters | A | | | Reuters | reuters.com
rferl | B | | | RFE/RL | rferl.org, Radio Free Europe, svoboda.org
ria | B | ru | | RIA Novosti | ria.ru, РИА Новости
salam-watandar | B | | | Salam Watandar | swn.af
south-asian-desk | C | en | | South Asian Desk | southasiandesk.com
sputnik | C | | | Sputnik | sputniknews.com, tj.sputniknews.ru, Sputnik Tajikistan
tajikta | B | | | TajikTA | tajikta.tj
tass | B | | | TASS | tass.com, tass.ru, ТАСС
tehran-times | C | en | | Tehran Times | tehrantimes.com
the-diplomat | B | en | | The Diplomat | thediplomat.com
times-of-central-asia | B | en | | The Times of Central Asia | timesca.com
tolo | B | | | TOLOnews | tolonews.com, طلوع نیوز, TOLO News
trend | B | | | Trend | trend.az
trt | B | | | TRT World | trtworld.com, trt.global
twenty-four-kg | B | | | 24.kg | 24.kg
unhcr | A | | | UNHCR | unhcr.org
urdupoint | C | | | UrduPoint | urdupoint.com
vecherka | B | ru | | Vecherka | vecherka.tj, Вечёрка
voa | B | | | VOA | voanews.com, darivoa.com, Voice of America
xinhua | B | | | Xinhua | xinhuanet.com, news.cn
`;

/** Version 0 of the publishers: those of the first relationships, with the grade that most of their reports were given, and offices of the states. */
export const BUILT_IN_PUBLISHERS: PublisherDictionary = {
  entries: LINES.trim()
    .split("\n")
    .map((line): PublisherEntry => {
      const [id = "", grade, language = "", officeOf = "", name = "", spellings = ""] = line
        .split("|")
        .map((part) => part.trim());
      const reliability = RELIABILITIES.find((known) => known === grade) ?? "F";
      return { id, name, spellings: spellings.split(", ").filter(Boolean), reliability, language, officeOf };
    }),
};
