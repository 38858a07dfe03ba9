import { readTypes } from "./read-types";

/** Words of security incidents, and of context: English, Russian, Tajik, Persian and Dari, Pashto. */
export const SECURITY_TYPES = readTypes({
  "state-clash": `
    firefight 4; guards and & killed 4; strikes & retaliat* 2; offensive along 5; shoot at 3; guards & killed & each blames 3; cross-border fire 5; border clash 6; border clashes 5; skirmish* 5;
    exchange of fire 5; exchang* fire 5; border guards & taliban & fire 5; firefight & guards and taliban 5; guards and taliban exchanged 6; clash & guards 3; clash at 3; border guards clash* 5; taliban fired first 6; firefight near 3; guards fought 5; shelled 4; air strike* 5; airstrike* 5; taliban & tajik & clash 3; forces clash* 4; fired on & border guards 5; clash between 4; shoot-out & border guards & taliban 5; artillery 4; smuggl* -5; traffick* -5; drug* -3; militant* -3; talks -3; after the clash -5; calm -4; met -1; clashes with traffickers -5; armed men -3; infiltrat* -4; stray bullets -2
    перестрелк* & погранични* & талиб* 6; перестрелк* 3; вооруженн* столкновени* 4; столкновени* & погранични* 4; обстреля* погранични* 5; бои между 5; обменялись огнем 6; авиаудар* 6; артиллери* 4; столкновени* между 4; контрабанд* -5; наркот* -4; боевик* -3; переговор* -3
    тирандозӣ & сарҳадбон* 5; тирпарронӣ & толибон 5; тирандозӣ & толибон 5; задухӯрд & сарҳад* 5; бархӯрди мусаллаҳона 5; задухӯрд миёни 5; муноқиша & сарҳадбон* 3; ҳамлаи ҳавоӣ 5; қочоқ* -5; нашъа* -4; музокир* -3
    تبادل آتش 6; درگیری & مرزبانان 5; درگیری میان 4; درگیری مرزی 5; درگیری & نیروهای مرزی 5; تیراندازی & مرزبانان 5; حمله هوایی 5; حملات هوایی 5; درگیری بین 4; قاچاق* -5; مواد مخدر -4; مذاکر* -3; نښته & پولې 4; د سرحدي ځواکونو & نښته 6; ډزې & سرحدي 5; نښتې & ترمنځ 5; نښته & ترمنځ 5; هوايي برید* 5; قاچاق* -5; ډزو تبادله 6; نشه‌يي توکي -4`,
  "armed-conflict": `
    days of fighting 6; open war 6; armed conflict 5; heavy fighting 4; fighting continues & border 5; war between 5; full-scale 3; offensive 3
    боевые действия 6; открытая война 6; вооруженный конфликт 5; многодневн* бои 6; тяжел* бои 5
    ҷанги ошкоро 6; муноқишаи мусаллаҳона 5; задухӯрдҳои шадид 4; чанд рӯз & ҷанг 4
    جنگ آشکار 6; درگیری مسلحانه چندروزه 6; نبردهای سنگین 5; جنگ تمام‌عیار 6; درگیری‌ها ادامه دارد 5; جنګ & دوام لري 5; پراخه جګړه 6; څو ورځو جګړه 6; درنه جګړه 4`,
  "attack-from-soil": `
    claims rockets 6; rockets at 5; rocket fire 4; suicide bombing 4; gunmen 2;
    attack* & from afghan* 5; from afghan soil 5; drone & attack 4; gunmen kill* 6; attackers & killed 3; chinese workers 4; chinese citizen* & killed 4; camp attacked 5; attack on & workers 5; rockets 4; cross-border attack 5; drone attack 5; fired on & staff 4; armed assault 4; drone and gun attack 5; armed men & fired on 4; militants attacked 4; night attack 4; rockets & into 4; killed & from the territory 3; condemn* -3; condemns -2; arrest* -4; suspects -4; toll of -3; demand* -1; urges -2; offers -3; regret* -4; infiltrat* -3; embassy urges -5; deny -2; denied -3; phone call -3; by phone -5; visit -2; warned citizens -5
    нападени* & с территории афганистана 6; с территории афганистана 4; обстрел* & лагер* 5; дрон* & атак* 5; беспилотник* & напад* 5; погибли граждане китая 6; граждан* кита* & погиб* 5; напал* на 3; нападени* на лагер* 6; вооруженн* нападени* 5; ракетн* обстрел* 5; осуди* -5; задержа* -4; извин* -5; соболезн* -5; контрабанд* -3; телефон* -5
    ҳамла & аз хоки афғонистон 6; аз хоки афғонистон 4; ҳамлаи мусаллаҳона 5; шаҳрвандони чин & кушта 5; ҳамла ба коргарон 5; ҳамлаи дронӣ 5; бо дрон 4; маҳкум -5; боздошт -4; таассуф -5; ҳамла & кушта шуд* 3
    حمله & از خاک افغانستان 6; از خاک افغانستان 4; حمله مسلحانه 5; حمله پهپادی 5; پهپاد 3; شهروندان چینی & کشته 5; شهروند چینی & کشته 5; کارگران چینی 4; حمله به 2; محکوم -5; بازداشت -4; تأسف -5; تاسف -5; د افغانستان له خاورې & برید 6; له افغانستان & برید 4; وسله‌وال برید 5; چینایي & ووژل 5; ډرون برید 5; برید & ووژل شول 4; وغانده -5; غندي -5; ونیول -4; تلفنی -5; چین & وګړي & ووژل 4`,
  infiltration: `
    infiltrat* 6; crossed & border & killed 4; armed men crossed 6; militants crossed 6; militants & killed 4; armed group crossed 6; three armed & crossed 5; terrorists & neutrali* 5; members of & ansarullah & killed 4; crossed on the night 4; militants from afghanistan killed 5; killed near post 3; smuggler* -4; traffick* -4; drug* -2; smuggling -3; dead men were -5; accus* -2; talks -3; drone -2
    проник* 5; проникли на территорию 6; незаконно пересек* & вооруженн* 6; боевик* & уничтож* 6; нейтрализова* & боевик* 6; террорист* & ликвидиров* 6; нейтрализова* & террорист* 6; пересекли границу & вооруж* 5; контрабанд* -4; наркот* -3
    гузаштанд & мусаллаҳ 4; ғайриқонунӣ убур 5; ҷангҷӯ* & кушта 4; ҷангиён & нобуд 5; террорист* & безарар 6; убури ғайриқонун* & мусаллаҳ 5; нобуд карда шуд* 3; вориди & мусаллаҳ 3; қочоқ* -4; нашъа* -3
    نفوذ & مرز 5; نفوذ 4; افراد مسلح & از مرز 5; ستیزه‌جویان & کشته 5; عبور غیرقانونی & مسلح 6; شبه‌نظامیان & کشته 4; تروریست* & کشته 4; قاچاق* -4; مواد مخدر -3; وسله‌وال & اوښتي 5; وسله‌وال & پولې & ووژل* 5; ترهګر & ووژل* 4; ننوت* & وسله‌وال 5; نشه‌يي توکي -4; قاچاق* -4`,
  "smuggler-clash": `
    smuggler* & killed 6; drug smuggler* 5; clash* with smuggler* 6; clash* with traffickers 6; clashes with drug 5; traffickers 3; smugglers 4; kilograms of hashish 4; packages of drugs 4; kills & smugglers 6; drugs were seized 4; kg of drugs 4; clashes in 4; armed clashes with 4; narcotics & seized 3; clash* & drug 4; t of drugs seized 1; infiltrat* -3; un speech -4; arms and drug -2; assur* -2; expert* -3; analyst* -3; rahmon at un -5
    контрабандист* & убит* 6; контрабандист* 5; наркокурьер* 6; наркоторгов* 5; столкновени* & контрабандист* 6; изъят* & наркотик* 5; кг гашиша 5; кг наркотик* 5; перестрелк* & контрабандист* 6
    қочоқбар* 5; қочоқчӣ* 5; қочоқбарон & кушта 6; маводи нашъаовар 4; қочоқи маводи 5; задухӯрд & қочоқ* 6
    قاچاقچی* & کشته 6; قاچاقچی* 5; قاچاقبر* 5; مواد مخدر & کشف 4; درگیری & قاچاق* 6; قاچاق مواد مخدر 4; قاچاقبر & ووژل* 6; قاچاق وړونکي 6; نشه‌يي توکي 4; قاچاقبرو & نښته 6`,
  "build-up": `
    tanks & border 5; heavy weapons & border 5; concentrat* & troops 5;
    mobili* & troops 6; troops to the border 6; special troops 5; deploy* & fighters 5; fighters & arriv* 4; suicide battalion 6; moves & troops 5; move special 4; sent & troops & border 6; troop build-up* 5; military exercise & border 4; raise & surveillance 4; masked fighters 5; amass* 5; reinforc* & border 4; csto exercise 3; urges -3; avoid conflict -3; peacekeep* -2
    перебро* & войск* 6; стянул* войск* 6; мобилизова* 5; развернул* & границ* 5; тысяч военнослужащих & границ* 6; батальон* смертник* 6; учени* у границ* 5; стягива* 5; направил* & войск* & границ* 6
    қувваҳо* & ба сарҳад 5; лашкар & сарҳад 5; сафарбар 4; низомиён & сарҳад & фиристод 6; ҷобаҷо & нирӯ* 5; нирӯҳои & ба сарҳад 5; артиш & сарҳад & фиристод 6
    اعزام نیرو & مرز 6; نیرو* & به مرز & اعزام 6; گردان انتحاری 6; تجمع نیرو* 6; استقرار & نیرو* & مرز 6; لشکر انتحاری 5; ځواکونه & سرحد ته 5; ځواکونه & پولې ته 6; سرتېري & پولې ته & ولېږل 6; ځانمرګو کنډک 6; ځواکونه & ځای پر ځای 6`,
  "border-hardening": `
    border post* 5; opens & border posts 6; new border posts 6; posts were opened 5; targeted & programme 4; border programme 6; interstate programme 5; strengthen* & border 4; fence 5; border outposts 5; csto & arms 4; csto & border 3; arms lists 4; security belt 2; attack near -3; killed -3; near border post -4; militants -1; denied -4; deni* -3; clash -3; met -1; drafts & programme 4; infiltrat* -5; did not ask -5
    погранзастав* 4; погранпост* 5; открыл* погранзастав* 6; открыл* & застав* 6; укреплени* границ* 6; целев* программ* & границ* 6; строительств* & застав* 6; укрепл* & границ* 5; межгосударственн* программ* 5; напад* -4; убит* -4; погиб* -4
    дидбонгоҳ* 4; посгоҳ* & ифтитоҳ 6; заставаи сарҳадӣ & ифтитоҳ 6; дидбонгоҳҳои сарҳадӣ 5; таҳкими сарҳад 6; барномаи мақсаднок 5; посгоҳи сарҳадӣ 4; кушта -4; ҳамла -3; тақвияти сарҳад* 6
    پاسگاه مرزی 4; پاسگاه* مرزی & افتتاح 6; پوسته‌های مرزی 5; تقویت مرز 6; تقویت & مرز* 5; حصار مرزی 6; برنامه هدفمند 4; حصار & مرز 5; حمله -4; کشته -4; سرحدي پوستې 5; پوستې & پرانیستل 6; اغزن تار 6; پوله & پیاوړې 5; ووژل -4`,
  "terror-listing": `
    banned as terrorist 6; list* & terrorist organi* 5; terrorist designation 6; outlaws 4; terror list 6; designation stands 4; supreme court & banned 5; banned organi* 5; removed from -6; delist* -6; lifts & ban -6
    террористическ* организаци* & запрещ* 5; признал* террористическ* 5; список террорист* 5; в списке запрещенн* 6; запрещенн* организаци* 4; исключ* из списка -7; исключил* -5
    созмони террористӣ 4; рӯйхати & террорист* 5; мамнӯъ & террорист* 5; аз рӯйхат хориҷ -7
    فهرست & تروریستی 5; سازمان تروریستی 4; گروه تروریستی & ممنوع 5; از فهرست & خارج -7; حذف & فهرست -7; تروریستي ډله 4; تور لیست 5; د ترهګرو لیست 5; له لېست & وایستل -7`,
  delisting: `
    delist* 6; remove* & taliban & list 6; removed from & list of 6; lift* ban on the taliban 6; lifts & ban & taliban 6; taken off & list 6; no longer & banned 4; suspend* & ban & taliban 6; lift & terrorist designation 6
    исключ* & из списка 6; исключил* талиб* 6; снял* запрет & талиб* 6; приостанов* & запрет* & талиб* 6; исключени* & из перечня 6; исключ* & из перечня 6
    аз рӯйхати & хориҷ 6; аз рӯйхат хориҷ кард* 6; манъро & бардошт 4
    از فهرست & خارج 6; از فهرست & حذف 6; از لیست & حذف 6; از لیست & خارج 6; له تور لېست* & وویست 6; له لیست & وایستل 6; له لېست & لرې 6; له لېست & لېرې 6`,
  "nationals-expelled": `
    deport* 6; refugees & leave 4; refugees returned 4; expel* & refugees 6; expulsion & afghan* 5; given 15 days to leave 5; forced return* 5; refugees & returned 3; forcibly returned 6; ordered to leave 4; citizens to leave -4; embassy -2
    депорт* 6; выдвор* 5; выслал* & афган* 5; беженц* & покинуть 5; высылк* 5; выдворени* беженц* 6
    депорт* 6; ихроҷ & гуреза* 6; ихроҷи паноҳандагон 6; бадарға 4; паноҳандагон* & ихроҷ 6; маҷбуран баргардон* 5; ихроҷ кард* 4
    اخراج & پناهندگان 6; اخراج مهاجران 6; دیپورت 6; اخراج & پناهجویان 6; اخراج & مهاجر* 5; بازگشت اجباری 5; مهاجر* & وایستل 5; اخراج & کډوال* 6; کډوال & وشړل 6; جبري & کډوال* 5; دیپلمات -4`,
  "deescalation-talks": `
    talks to calm 6; after the clash & met 6; after the clash commanders met 6; officials meet at & after 3; commanders met 5; to defuse 5; defus* & tension* 6; de-escalat* 6; talks followed 3; agreed to calm 5; meet & after & firefight 5; calm the 3; local & officials meet 4; flag meeting 5; after clash 2; urges & to avoid -2; guards fought -3
    переговор* после & перестрелк* 6; переговор* & столкновени* 5; урегулирова* & инцидент* 5; деэскалаци* 6; снизить напряжен* 6; командир* & встрети* 5; после перестрелк* & встрети* 6; обсудили инцидент 6; снижени* напряжен* 6
    баъди задухӯрд & музокир* 6; пас аз тирандозӣ & мулоқот 6; коҳиши таниш 6; баъди тирандозӣ & мулоқот 6; фармондеҳон & мулоқот 5; музокирот & ҳодисаи 4; паст кардани таниш* 6
    پس از درگیری & مذاکره 6; کاهش تنش 6; پس از درگیری & دیدار 6; گفت‌وگو & کاهش تنش 6; گفتگو & کاهش تنش 6; فرماندهان & دیدار 5; د نښتې وروسته & خبرې 6; کړکېچ کمول 6; د کړکېچ کمولو 6; له نښتې وروسته & وکتل 6; له نښتې وروسته & خبرې 6; قوماندانان & کتنه 5`,
  "border-coordination": `
    border coordination 5; border security & demarcation 4; joint patrol* & border 5; border forces & agreed 4; border talks 3; regular contact of border 5; ports and coordination 4; discussed border security 4; border services & share* 5; coordinat* & border 3; border security cooperation 4; border commissioners 5; demarcation 3; asked russia -5; denied -3; withdr* -3
    взаимодейств* & погранич* 4; координаци* & границ* 5; пограничн* представител* & встреч* 5; совместн* патрул* 6; обмен информаци* & погранич* 6; сотрудничеств* погранич* 5; пограничн* сотрудничеств* 5; охран* границы & договорил* 5
    ҳамкории сарҳадӣ 6; ҳамоҳангӣ & сарҳад* 5; амнияти сарҳад & ҳамкорӣ 5; посбонии муштарак 6; хадамоти сарҳад* & ҳамоҳанг* 5; гашти муштарак 6
    هماهنگی مرزی 6; همکاری مرزی 6; گشت مشترک 6; هماهنگی & مرز 5; امنیت مرز* & همکاری 4; تبادل اطلاعات & مرز 5; سرحدي همغږي 6; ګډې ګزمې 6; د پولې & همغږي 5; سرحدي همکاري 6`,
  "joint-action": `
    joint operation 6; joint exercise* 6; joint investigation 3; joint & drill* 6; conducted & joint 4; jointly investigat* 5; joint raid 6; offer* -4; propos* -4; offered -2; military training 3
    совместн* операци* 6; совместн* учени* 6; совместн* расследован* 4; провели совместн* 5; предложил* -4; готов* -2
    амалиёти муштарак 6; тамрини муштарак 6; машқи муштарак 6; тафтишоти муштарак 4; пешниҳод -4; тамринҳои муштарак 6
    عملیات مشترک 6; رزمایش مشترک 6; مانور مشترک 6; تحقیقات مشترک 3; پیشنهاد -4; ګډ عملیات 6; ګډ تمرین 6; ګډې پلټنې 4; وړاندیز -4; ګډه عملیات 6`,
  "arrests-for-other": `
    arrests over attacks 6; suspects were held 6; two suspects 5; report & arrests 5; detain* & suspect* 5; handed over & suspect* 6; extradit* & to 4; pledge to arrest 5; arrest* & behind the 4; arrest perpetrators 5; arrested & over attack* 5; detainees 3; shows & detainees 5; arrest rocket 4; urges -3; asks -4; demand* -4; asked for -4; refused -3; deport* -4; refugee* -4
    задержа* подозрева* 6; задержан* & подозрева* 6; переда* & задержанн* 5; экстрадир* 6; арестова* & подозрева* 6; задержал* & причастн* 6; задержан* & причастн* 6; призва* -3; беженц* -4; грузовик* -5; фур* -5
    гумонбар* & боздошт 6; боздошт & гумонбар* 6; супорид & гумонбар 6; дастгир & гумонбар* 6; гумонбаршуда 4; истирдод 5; даъват -3
    بازداشت & مظنون* 6; مظنون* & دستگیر 6; تحویل & مظنون* 6; استرداد 5; بازداشت & در پیوند 5; عاملان & بازداشت 5; خواست -2; شکمن* & ونیول 6; ونیول شول 4; نیول شوي 4; شکمن* & سپارل* 6; دوه کسان & نیول 5`,
});

/** Words of what counts nothing: opinions, forecasts, other people’s remarks. */
export const CONTEXT_TYPES = readTypes({
  context: `
    analyst* 5; expert* 5; in the opinion 5; forecast* 4; according to analysts 5; observers say 5; speculat* 5; context: 5; claim: 4; claims & first 2; is expected to 2; estimated 2; described as 3; commentary 5; likely to 2; researcher 4; think tank 5; scholar 4; seen as 4; outlook 3; urges citizens 3; citizens to leave 3; report* by un monitors 3; un monitors 5; russian defence minister 4; toll of 3; plan: 3; announced & plan 2; no official 3; the article 2; notes that 1; listed 2; csto: 1; denied & asked 2; should 1
    эксперт* 5; аналитик* 5; по мнению 5; политолог* 6; прогноз* 5; обозревател* 5; как отмечает эксперт 5; считает & эксперт 4; востоковед* 5
    коршинос* 5; таҳлилгар* 6; ба назари 4; ба ақидаи 4; сиёсатшинос* 6; пешгӯӣ 4
    کارشناس* 5; تحلیلگر* 6; به باور 4; آگاهان 4; به گفته کارشناسان 6; پیش‌بینی 4; شنونکي 6; شنونکی 6; کارپوه* 5; د کارپوهانو په اند 5`,
});
