import { readNames } from "./read-names";

/**
 * Places of the border and of the provinces. Where a name is a common word of another language (“Bogh”, “Istiqlol”, “Panj”) only spellings that
 * cannot be that word stand here.
 */
export const PLACES = readNames(
  "place",
  `
khorog | TJK | Khorog | Khorugh, Khorg, Kharugh, Хорог, Хоруғ, خاروغ, خاروق, خوروغ
dovang | TJK | Dovang | Davang, Davanga, Dawong, Davong, Dawang, Даванг, Дованг, داونگ, دوانگ
shahri-buzurg | AFG | Shahr-e Buzurg | Shahri Buzurg, Shahre Buzurg, Shahr-i-Buzurg, Шахри-Бузург, Шахри Бузург, Шаҳри Бузург, شهر بزرگ بدخشان
shohin | TJK | Shamsiddin Shohin | Shohin, Shokhin, Shamsuddin Shahin, Shamsiddin Shahin, Shuroobod, Shurabad, Шамсиддин Шохин, Шамсиддин Шоҳин, Шамсуддин Шохин, Шохин, Шуроабад, Шурообод, Шӯрообод, شمس‌الدین شاهین, شمس الدین شاهین, شورآباد
istiqlol | TJK | Istiqlol | Esteqlol, погранзастава Истиклол, погранзастава «Истиклол», застава Истиклол, посгоҳи Истиқлол, пограничная застава Истиклол
bogh | TJK | Bogh | Bog post, Bog outpost, погранзастава Бог, застава Бог, посгоҳи Боғ, дидбонгоҳи Боғ
khirmanjo | TJK | Khirmanjo | Khirmandjo, Hirmandjo, Kharmanjou, Kharmanjo, Хирманджо, Хирманҷо, خرمنجو
darvoz | TJK | Darvoz | Darvaz district of Tajikistan, Darvoz district, Darvaz, Darwaz, Дарваз, Дарвазский, Дарвоз, درواز تاجیکستان | darwaz-afghan
darwaz-afghan | AFG | Darwaz in Afghan Badakhshan | Darvaz, Darwaz, Darwaz-e Bala, Darwaz-i-Bala, Darwaz Bala, درواز بالا | darvoz
maymay | AFG | Maymay | Mohi May, Moimai, Mahi May, Маймай, Моймай, مایمی, ماه می, مایمای
panji-poyon | TJK | Panji Poyon | Panj-e Poyon, Nizhny Pyandzh, Lower Panj, Нижний Пяндж, Панджи Поён, Панҷи Поён, پنج پایان, پنجی پایان | sher-khan-bandar
sher-khan-bandar | AFG | Sher Khan Bandar | Sherkhan Bandar, Shir Khan Bandar, Sher Khan, Sherkhan, Shir Khan, Sherkhan port, Шерхан-Бандар, Шерхан Бандар, Шер-Хан-Бандар, Ширхан-Бандар, Шерхон Бандар, Шерхан, شیرخان بندر, بندر شیرخان, شیر خان بندر | panji-poyon
panj-river | TJK | Panj river | Pyandzh, Pyanj, Panj, Пяндж, дарёи Панҷ, رود پنج, دریای پنج, آمو, Amu Darya, Амударья, Амударё, دریای آمو
ishkashim | TJK | Ishkashim | Ishkoshim, Ишкашим, Ишкошим, Ишкошимский, اشکاشم | eshkashem
eshkashem | AFG | Eshkashem in Afghan Badakhshan | Eshkashem, Sultan Ishkashim, Султан-Ишкашим | ishkashim
vanj | TJK | Vanj | Vanch, Вандж, Ванч, Ванҷ, ونج
tem | TJK | Tem market | Tem bridge, Тем базар, рынок Тем, бозори Тем
kalai-khumb | TJK | Kalai-Khumb | Kala-i-Khumb, Qalai Khumb, Kalaikhum, Калаи-Хумб, Калаихумб, Калайхумб, Қалъаи Хумб, قلعه خمب
rushon | TJK | Rushon | Rushan, Рушан, Рӯшон, روشان
shughnon | TJK | Shughnon | Shugnan, Шугнан, Шуғнон, شغنان
murghob | TJK | Murghob | Murgab, Мургаб, Мурғоб, مرغاب
gbao | TJK | Gorno-Badakhshan | GBAO, Mountainous Badakhshan, Gorno Badakhshan, Kuhistoni Badakhshon, Горный Бадахшан, Горно-Бадахшанская автономная область, ГБАО, ВМКБ, Кӯҳистони Бадахшон, Вилояти Мухтори Кӯҳистони Бадахшон, بدخشان کوهی, بدخشان تاجیکستان, کوهستان بدخشان | badakhshan
badakhshan | AFG | Badakhshan | Afghan Badakhshan, Бадахшан, Бадахшон, بدخشان | gbao
khatlon | TJK | Khatlon | Khatlon region, Хатлон, Хатлонский, ختلان
sughd | TJK | Sughd | Sogd, Согд, Согдийский, Суғд, سغد
farkhor | TJK | Farkhor | Farkhar, Parkhar, Фархор, Пархар, Фархорский, فرخار
hamadoni | TJK | Hamadoni | Hamadani district, Mir Sayyid Ali Hamadani, Moskovsky district, Хамадони, Ҳамадонӣ, Мир Сайид Али Хамадани, همدانی تاجیکستان
qumsangir | TJK | Qumsangir | Jayhun, Jaihun, Kumsangir, Кумсангир, Джайхун, Қумсангир, Ҷайҳун
qubodiyon | TJK | Qubodiyon | Kubodiyon, Кабодиён, Кубодиён, Қубодиён, قبادیان
shahritus | TJK | Shahritus | Shahrituz, Шахритус, Шаартуз, Шаҳритус
kulob | TJK | Kulob | Kulyab, Куляб, Кӯлоб, کولاب
bokhtar | TJK | Bokhtar | Kurgan-Tyube, Qurghonteppa, Бохтар, Курган-Тюбе, Қӯрғонтеппа, بختر
vahdat | TJK | Vahdat | Вахдат, Ваҳдат, شهر وحدت
shodak | TJK | Shodak | Шодак, Шодаки
ruzvayak | AFG | Ruzvayak | Ruzvay, Рузваяк, Рузвай, روزوایک
zarbuz | TJK | Zarbuz | Zarbuzi, Зарбуз, زربز
kishty | TJK | Kishty | Kishti, Кишти, Киштӣ
darbandak | AFG | Darbandak | Дарбандак, دربندک
takhar | AFG | Takhar | Тахар, Тахор, تخار
kunduz | AFG | Kunduz | Qunduz, Kondoz, Кундуз, Қундуз, کندز, قندوز, کندوز
balkh | AFG | Balkh | Балх, بلخ
mazar | AFG | Mazar-i-Sharif | Mazar-e-Sharif, Мазари-Шариф, Мазори Шариф, مزارشریف, مزار شریف
panjshir | AFG | Panjshir | Panjsher, Панджшер, Панджшир, Панҷшер, پنجشیر
faizabad | AFG | Faizabad | Fayzabad, Faizobod of Badakhshan, Файзабад, فیض‌آباد, فیض آباد
herat | AFG | Herat | Герат, Ҳирот, هرات
kunar | AFG | Kunar | Кунар, Кунари, کنر
nangarhar | AFG | Nangarhar | Нангархар, Нангарҳор, ننگرهار
jalalabad | AFG | Jalalabad | Джелалабад, Джалалабад, Ҷалолобод, جلال‌آباد, جلال آباد
kandahar | AFG | Kandahar | Qandahar, Кандагар, Қандаҳор, قندهار, کندهار
hairatan | AFG | Hairatan | Hayratan, Хайратон, حیرتان
zaranj | AFG | Zaranj | Заранж, زرنج
torkham | AFG | Torkham | Торхам, Тӯрхам, تورخم
termez | UZB | Termez | Термез, Тирмиз, ترمذ
`,
);

/** Capitals, which stand for their states as often as for a place. */
export const CAPITALS = readNames(
  "capital",
  `
dushanbe | TJK | Dushanbe | Dushanbeh, Душанбе, دوشنبه
kabul | AFG | Kabul | Кабул, Кобул, کابل
beijing | CHN | Beijing | Peking, Пекин, Пекинский, Пекини, پکن, بیجینگ
tehran | IRN | Tehran | Тегеран, Теҳрон, تهران
astana | KAZ | Astana | Астана, Остона, آستانه
bishkek | KGZ | Bishkek | Бишкек, بیشکک
islamabad | PAK | Islamabad | Исламабад, Исломобод, اسلام‌آباد, اسلام آباد
moscow | RUS | Moscow | Москва, Маскав, مسکو
ashgabat | TKM | Ashgabat | Ashkhabad, Ашхабад, Ашгабад, Ишқобод, عشق‌آباد, عشق آباد
tashkent | UZB | Tashkent | Ташкент, Тошканд, تاشکند, تاشکنت
`,
);
