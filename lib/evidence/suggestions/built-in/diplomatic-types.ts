import { readTypes } from "./read-types";

/** Words of diplomatic contact: English, Russian, Tajik, Persian and Dari, Pashto. */
export const DIPLOMATIC_TYPES = readTypes({
  recognition: `
    recognises the taliban 5; recognizes the taliban 5; recogni* the taliban government 3; recognises & emirate 5; first state to do so 3; no recognition -4;
    officially recogni* 4; formally recogni* 4; first country to recogni* 5; grant* recognition 4; recogni* the taliban 2; decision to recogni* 3; not recogni* -6; not formally recogni* -9; refus* & recogni* -5; if & recogni* -3; ask* & recogni* -4
    официально признал* 5; признал* талиб* 3; признал* исламск* эмират* 4; признани* & эмират* 2; не призна* -6; официально не призна* -9
    ба расмият шинохт 5; эътироф кард 3; расман эътироф кард* 4; эътироф накард* -5
    به رسمیت شناخت 5; به رسمیت شناختن 2; به رسمیت نشناخت* -5; په رسمیت وپېژاند* 5; په رسمیت پېژندل 2; په رسمیت نه -5`,
  "recognition-in-force": `
    recognition & remains in force 4; since recogni* & continues 2; признани* & остается в силе 4; эътироф & боқӣ 2; به رسمیت شناختن & ادامه دارد 3; په رسمیت پېژندنه & دوام 3`,
  "recognition-withheld": `
    no recognition 4; put off recognition 5; recognition & later 3;
    not recogni* 5; not formally recogni* 5; does not recogni* 5; refus* to recogni* 5; withh* recognition 5; non-recognition 4; recognition only if 4; tied recognition 5; never recogni* 4; without recogni* 2; no plan* to recogni* 4; refused first taliban regime 3; relations not re-established 3; no diplomatic relations 3
    не призна* 5; отказ* признать 5; отказ* признавать 5; непризнани* 4; не намерен* признавать 5; официально не призна* 5
    эътироф накард* 5; ба расмият нашинохт* 5; эътироф намекун* 5; ба расмият намешинос* 5
    به رسمیت نشناخت* 5; به رسمیت نمی‌شناس* 5; به رسمیت نخواه* شناخت 5; په رسمیت نه پېژن* 5; په رسمیت نه ده پېژندلې 5; په رسمیت نه دی پېژندلی 5`,
  "mission-handover": `
    hands & embassy to 5; hands over & embassy 4; takes over embassy 6; takes over & consulate 4; takes charge of & embassy 5; accepts & envoy 5; upgrad* to ambassador 6; ambassador level 5; accept* & papers 5; accept* & credentials 6; new ambassador 2; повысил* & до уровня посла 6; ба сатҳи сафир 5; به سطح سفیر 5; د سفیر کچې 5;
    embassy handed over 5; consulate handed over 5; hand* over & embassy 4; hand* over & consulate 4; took over & embassy 3; taken over & consulate 3; accredited & ambassador 4; credentials & ambassador 5; present* & credentials 5; accept* & ambassador 3; appoint* diplomats 2; embassy transferred 4; accepts taliban & diplomat* 3; not hand* -4; not agreed -3; deni* -2
    переда* посольств* 5; переда* консульств* 5; вручил* верительн* 5; верительн* грамот* 4; посольств* & под контроль 3; аккредитова* & посол* 4
    сафорат* супорид 5; эътимоднома 5; консулгарӣ супорид 4; сафоратхона & супорид* 4
    سفارت & تحویل 4; کنسولگری & تحویل 4; واگذاری سفارت 5; اعتمادنامه 5; استوارنامه 5; سفارت وسپارل* 5; باورلیک 5; قونسلګري & وسپارل* 4`,
  "mission-in-place": `
    embassy & kept functioning 5; embassy & works 3; embassy & operat* 3; consulate & operat* 3; consulate & under taliban control 4; consulate works under 4; embassy remains open 5; embassy continues 3; consulate & issued passports 3; embassy & works as before 5; consulate & function* 3; diplomats to kabul 3; sent & diplomats 3; publish* & consulate 2; ambassador & clos* -2
    посольств* & работает 4; посольств* продолжает работ* 5; консульств* & работает 4; консульств* & функциониру* 4; консульств* & под управлением 2
    сафорат* & фаъолият дорад 5; сафорат* & фаъолият мекун* 5; консулгар* & фаъолият 4
    سفارت & فعال 4; سفارت & فعالیت 4; کنسولگری & فعالیت 4; کنسولگری & فعال 4; قونسلګري & فعال* 4; سفارت & فعالیت کوي 5`,
  "mission-withheld": `
    embassy & held by former 5; embassy & former government 3; embassy stays with 4; not accept* & diplomats 4; refus* & diplomats 4; refus* & ambassador 3; not agreed to hand* over & embassy 5; not agreed & embassy 4; not & give & embassy 3; embassy not handed 4; former diplomats 2
    посольств* & прежн* правительств* 4; отказ* принять & дипломат* 5; не переда* посольств* 5; отказ* аккредитова* 4; посольств* & бывш* 3
    сафорат* & ҳукумати собиқ 4; сафорат* & насупорид* 5; сафоратро & намесупор* 5
    سفارت & حکومت پیشین 4; سفارت & دولت پیشین 4; سفارت & تحویل نداد* 6; دیپلمات* & نپذیرفت* 4; سفارت & نه سپار* 5; پخوانی حکومت & سفارت 4`,
  "mission-closed": `
    close* & consulate 5; clos* & embassy 4; consulate clos* 5; embassy clos* 4; shut* & consulate 5; shut* & embassy 4; recall* & ambassador 5; expel* & diplomat* 5; expulsion & diplomat* 5; dismiss* consul 5; embassies leave 4; embassies evacuated 4; consulate & stopped 3; suspend* & embassy 3; persona non grata 5; urg* clos* -2
    закры* консульств* 6; закры* посольств* 5; консульств* & закры* 5; посольств* & закры* 4; отозва* посл* 5; выслал* дипломат* 5; выдвор* дипломат* 5; прекрати* работу & консульств* 4
    консулгар* & баста* 6; сафорат* & баста* 5; сафир* & бозхонд* 4; консулгар* & қатъ 4
    کنسولگری & بسته 6; سفارت & بسته 5; بستن سفارت 5; بستن کنسولگری 6; تعطیل & کنسولگری 5; تعطیل & سفارت 4; اخراج دیپلمات* 5; سفیر & فراخواند 5; قونسلګري & وتړ* 6; قونسلګري & تړل* 6; سفارت & وتړ* 5; سفارت & تړل* 5`,
  summit: `
    presidents met 5; president* & met with president 5; heads of state met 5; leaders met 3; summit & met & president 4; bilateral summit 5; meets president & president 3; talks between presidents 5; two presidents 4; meeting of the presidents 5; summit meeting 3; csto summit -4; spoke & summit -3; un speech -4
    президент* встрети* 4; встреча президентов 6; переговор* президентов 6; встретился с президентом & президент 5; на высшем уровне 4; главы государств встрети* 5; саммит & встрети* 3; глав* государств & двусторонн* 3
    мулоқоти президентҳо* 6; президент* & мулоқот 3; вохӯрии президентҳо* 6; мулоқоти сарони давлат* 5; дар сатҳи олӣ 3
    دیدار رؤسای جمهور 6; دیدار روسای جمهور 6; رئیس جمهور & دیدار 3; رئیس جمهوری & دیدار 3; رئیسان جمهور & دیدار 5; ولسمشر* & ولیدل 4; ولسمشر* & کتنه 4; ولسمشران & کتنه* 6`,
  "visit-high": `
    visits @place 3; visits @state 3; visit to @place 2; minister @person in @place 4; foreign minister & in @place 3; delegation in @place 3; in @place for talks 3; in @place for & dialogue 3; hold talks in @place 4; talks in @place 2; arriv* in @place 3; minister & received in @place 3; @person visit* @place 3; talks with taliban 2; foreign minister in 2; прибыл* в @place 4; в @place & министр 2; визит* в @place 3; ба @place омад 3; ба @place сафар кард* 4; ба @place рафт 3; به @place سفر 4; وارد @place 4; @place ته ورسېد* 4; @place ته سفر 4;
    delegation & visit* kabul 5; delegation & arriv* 4; high-ranking & delegation 4; high-level & delegation 4; minister & arriv* 4; minister visit* 4; official visit 3; visit* & minister 2; delegation visit* 3; minister & on a visit 4; led a delegation 3; delegation & met & muttaqi 3; security chief & visit 2; leads delegation & minister 3; working visit & minister 4; minister travel* to 4; governor -4; deputy head of & region -3; trade delegation -2; secret* -3; unofficial* -4; claim* & visit -2; refugee* -2; phone -3; telephone -3; energy -1; breshna -4; utility -3; opposition figure -5; ambassador -2
    делегаци* & прибыл* 5; делегаци* & посети* 4; министр & прибыл 5; министр & посетил 4; с визитом & министр 5; официальн* визит 3; визит* министра 5; высокопоставленн* делегаци* 5; делегаци* во главе с министр* 5; губернатор* -4; телефон* -4; торгов* делегаци* -2
    ҳайат* & ба кобул 4; ҳайъат* & сафар кард 4; ҳайат* & сафар кард 4; вазир* & сафар кард* 4; сафари вазир* 4; ҳайат* баландпоя* 5; ҳайъат* баландпоя* 5; ҳайати & омад 3; сафари расмӣ 3; волӣ* -4
    هیئت بلندپایه 5; هیات بلندپایه 5; هیأت بلندپایه 5; هیئت & وارد 4; هیات & وارد 4; هیأت & وارد 4; هیئت & به کابل 4; هیات & به کابل 4; وزیر & وارد 4; وزیر & سفر کرد 5; سفر رسمی 3; هیئت & سفر کرد 4; والی -4; استاندار -4; تلفن* -4; وزیر & سفر کړی 5; وزیر & ورسېد 5; پلاوی & ورسېد 5; لوړپوړی پلاوی 5; پلاوی & کابل ته 4; سفر وکړ 3; والي -4`,
  "visit-regional": `
    governor & leads 5; governor & team 3; mayor 3;
    governor & visit* 5; governor & delegation 5; governor & arriv* 5; governor & meets 4; governor & met 4; governor in 2; governor leads 3; deputy border commander & met 4; deputy border & meets 4; border deputy & meets 4; deputy head & delegation & kunduz 4; regional delegation 4; deputy head leads delegation 5; provincial officials & visit* 4; provincial delegation 5; deputy chair & delegation 4; team visits & consulate 4; inspected & consulate 4; team & visit* & khorog 3; clash -3; fire -2; accus* -2
    губернатор* & прибыл* 5; губернатор* & посетил* 5; губернатор* & встрети* 4; губернатор* & делегаци* 4; делегаци* хатлон* 5; делегаци* & провинци* 3; председател* област* & визит 4
    волии & сафар 5; волии & мулоқот 4; волии & ҳайат* 4; волии & омад 4; раиси вилоят* & сафар 4; раиси вмкб & мулоқот 3
    والی & سفر 5; والی & دیدار 4; والی & هیئت 4; والی & هیات 4; والی & وارد 5; استاندار & سفر 5; استاندار & دیدار 4; والي & سفر 5; والي & لیدنه 4; والي & کتنه 4; والي & پلاوی 4; والی & ورسېد 4`,
  "minister-call": `
    phone call 4; telephone call 4; telephone conversation 5; phone conversation 5; by phone 4; by telephone 4; call* with & minister 2; spoke by phone 6; spoke with & minister 2; foreign ministers spoke 5; video call 4; second call with 4; held a call 4; ministers' call -2; talked on the phone 5; call for -1
    телефонн* разговор* 6; телефонн* беседа 5; по телефону 5; созвонил* 4; провели телефонн* 5; видеосвяз* 3; видеоконференц* 3
    суҳбати телефонӣ 6; гуфтугӯи телефонӣ 6; телефонӣ 4; тавассути телефон 4; бо телефон суҳбат 4
    گفتگوی تلفنی 6; گفت‌وگوی تلفنی 6; گفت و گوی تلفنی 6; تماس تلفنی 6; تلفنی 4; مکالمه تلفنی 6; ټیلیفوني خبرې 6; ټلیفوني خبرې 6; تلیفوني خبرې 6; ټیلیفوني 4; تیلیفوني 4`,
  "envoy-meeting": `
    receives & charge 6; receives & ambassador 6; receives & envoy 5; embassy in touch 4; envoy & in @place 5; envoy & met 4; charge & met 4; meets taliban envoy 5; ambassador calls on 4;
    meets & ambassador 5; met & ambassador 5; ambassador & met 5; received & ambassador 5; ambassador meets 5; charge d'affaires & met 5; special envoy & met 5; special representative & met 4; envoy & meets 4; special representative & talks 3; ambassador & talks 2; ambassador & received 4; hands over -3; hand* over & aid -4; aid -2; former -2; tears -4; denies -3; order -2; embassy held -3
    принял посла 6; встретился с послом 6; встреч* & послом 5; посол & встрети* 5; временн* поверенн* 4; спецпредставител* & встрети* 4; спецпосланник* & встрети* 4
    сафир* & мулоқот 5; сафирро & пазируфт 6; бо сафири & мулоқот 6; намояндаи махсус & мулоқот 5; сафири & вохӯрд 5
    سفیر & دیدار 5; با سفیر & دیدار 6; نماینده ویژه & دیدار 5; کاردار & دیدار 5; سرپرست سفارت & دیدار 5; سفیر & ولیدل 5; سفیر & کتنه 5; سفیر & لیدنه 5; ځانګړی استازی & کتنه 5; ځانګړي استازي & کتنه 5`,
  "covert-contact": `
    confidential talks 6; confidential meeting 6; confidential* 2;
    secret talks 6; secretly met 6; secret visit 6; unofficial & visit 5; unannounced visit 5; undisclosed & talks 4; behind closed doors 3; back-channel 5; covert 4; secret 2; denies holding talks 3; names were not disclosed 4; not disclosed & delegations 4; delegations & recently met 4; delegations had met 4; unofficial* & visit* 3; claimed & visit of & chief 4; agreed in writing 3; reported & visit by & security chief 3
    тайн* переговор* 6; секретн* переговор* 6; тайно встреч* 6; тайн* визит 6; неофициальн* визит 6; негласн* 4; секретн* встреч* 6
    музокироти махфӣ 6; музокироти пинҳонӣ 6; сафари махфӣ 6; мулоқоти махфӣ 6; сафари ғайрирасмӣ 5; пинҳонӣ & мулоқот 5
    مذاکرات محرمانه 6; مذاکرات پنهانی 6; دیدار پنهانی 6; دیدار محرمانه 6; سفر غیررسمی 5; سفر محرمانه 6; پټې خبرې 6; پټ سفر 6; پټ مذاکرات 6; ناڅرګند سفر 4`,
  "political-agreement": `
    joint communique 5; joint statement & sign* 4; signed & treaty 6; treaty signed 6; joint commission 3; joint committee & agreed 3; ceasefire agreement 6; ceasefire 4; truce 5; peace agreement 5; memorandum on cooperation 3; agreement on & consultations 3; border treaty 5; sign* & agreement & border 3; agreed on & commission 4; trade agreement -4; power -3; electricity -3; transit -2; violat* -2
    подписал* договор* 5; подписали соглашени* 3; совместн* коммюнике 5; совместн* комисси* 3; перемири* 5; прекращени* огня 5; режим* прекращения огня 5; договор о границе 5; торгов* -2; электроэнерг* -4; транзит* -2
    созишнома & имзо 3; аҳднома & имзо 5; оташбас 6; изҳороти муштарак 4; комиссияи муштарак 3; шартнома & имзо 2; барқ -4; тиҷорат* -2
    توافقنامه امضا 3; آتش‌بس 6; آتش بس 6; بیانیه مشترک 4; کمیسیون مشترک 3; پیمان & امضا 5; معاهده & امضا 5; موافقتنامه & امضا 3; اوربند 6; ګډ کمېسیون 3; ګډه اعلامیه 4; تړون لاسلیک 3; برق -4; تجارت* -2; ترانزیت* -2; برېښنا -4`,
  "agreement-in-force": `
    agreement remains in force 5; truce holds 5; ceasefire holds 5; ceasefire & is holding 5; treaty remains 3; соглашение действует 5; перемирие соблюда* 5; созишнома амал мекун* 4; آتش‌بس برقرار است 5; آتش بس & پابرجا 5; اوربند & دوام 4`,
  "humanitarian-aid": `
    humanitarian aid 5; aid convoy 5; quake aid 5; relief & sent 4; tonnes of food 4; earthquake & aid 5; sends & tonnes & aid 5; aid & trucks 3; relief supplies 4; hands over & aid 5; hand* over & quake 4; aid to & victims 4; sends & quake victims 5; food aid & deliver* 3; with aid 3; asked for & aid -3; asks help -3; trade -1
    гуманитарн* помощ* 6; гуманитарн* груз* 6; тонн продовольств* 4; помощь пострадавш* 5; гумпомощ* 5
    кӯмаки башардӯстона 6; кумаки башардӯстона 6; кӯмакҳои башардӯстона* 6; ёрии башардӯстона 6; кӯмак & зилзила 4; зарардидагон* & кӯмак 4
    کمک بشردوستانه 6; کمک‌های بشردوستانه 6; کمک های بشردوستانه 6; کمک & زلزله 4; زلزله‌زدگان 4; محموله کمک 4; بشردوستانه 4; بشري مرستې 6; بشري مرسته 6; مرستې & زلزله 5; مرستې & زلزله ځپلو 5; بشردوستانه مرستې 6`,
  "forum-support": `
    declaration praises 4; supports & at the un 4; speaks for 2;
    supports & membership 4; backed & membership 5; backs & bid 4; voted for 4; support* & in the united nations 3; support* & sco membership 5; supported & resolution 3; поддержа* & членств* 5; проголосова* за 4; поддержал* & в шос 4; аз узвият & пуштибонӣ 5; пуштибонӣ & созмони милал 3; از عضویت & حمایت 5; رأی مثبت 4; له غړیتوب & ملاتړ 5`,
  "forum-obstruction": `
    refuses to sign & declaration 6; did not sign & declaration 6; refus* to sign 4; blocked & membership 5; veto* 4; voted against 5; oppos* & membership 4; objected & declaration 4; blocks & forum 4
    отказ* подписать 5; не подписал* & деклараци* 6; заблокирова* & членств* 5; проголосова* против 5; наложил* вето 5
    имзо накард* & эъломия 6; имзо накард* 4; муқобил овоз дод* 5; рад кард & эъломия 4
    امضا نکرد 5; از امضای & خودداری 6; رأی منفی 5; وتو کرد 5; مخالفت & عضویت 4; لاسلیک نه کړ 5; لاسلیک یې نه کړ 5; مخالفه رایه 5`,
  "opponents-hosted": `
    hosts & resistance 5; hosts & opposition 5; opposition & conference & in dushanbe 4; opposition figure* & visits 4; herat security dialogue 5; shelter & opposition 4; shelter & opponents 4; anti-taliban & conference 4; resistance front & dushanbe 4; hosts & former afghan officials 5; former afghan officials met 5; to host & members 3; opposition figure & kabul 5; invited & opposition 2; sheltering & accus* -3; posthumous* -4; between taliban and 1
    принима* оппозиц* 4; оппозици* & конференц* 4; гератск* диалог* 5; фронт* национальн* сопротивления & душанбе 4; укрыва* & оппозиц* 4; приютил* 4
    мизбон* & мухолифон 5; мухолифон* & паноҳ 5; гуфтугӯи амнияти ҳирот 5; конфронси & мухолифон 4; ҷабҳаи муқовимат & душанбе 4
    میزبان & مخالفان 5; میزبانی & جبهه مقاومت 5; گفتگوی امنیتی هرات 5; گفت‌وگوی امنیتی هرات 5; پناه & مخالفان 4; نشست مخالفان 5; د هرات امنیتي غونډه 5; مخالفینو & پناه 5; مخالفانو & کوربه 5`,
  "formal-protest": `
    note of protest 6; protest note 6; summon* & ambassador 6; ambassador summoned 6; summon* & charge 6; formal protest 6; lodged & protest 5; diplomatic note 3; tears & letter 4; publicly tears 4
    нот* протест* 6; вызва* посл* 6; вызван & посол 6; выразил* протест 5; вызва* & временн* поверенн* 6
    нотаи эътироз 6; сафир* & даъват & эътироз 5; эътирози расмӣ 5; сафирро даъват 4
    یادداشت اعتراض 6; احضار سفیر 6; سفیر & احضار 6; کاردار & احضار 6; اعتراض رسمی 5; اعتراض‌نامه 5; سفیر & راوغوښت 6; احتجاجي یادداښت 6; احتجاج لیک 5; رسمي احتجاج 5; شارژدافیر & احضار 6`,
  "request-open": `
    offers & joint 4; offer* joint investigation 6; asked for extradition 4; asked & to hand over 3; propos* & cooperation 3; ask* for recognition 5; proposed that 2; requests & embassy 3; offers & cooperation 4; offers security cooperation 5; called on & return 2; offer & investigat* 4; seek ambassador 3; ask for & embassy 4; offered information exchange 4; mediation 3; ready to help 1; demand & extradit* 3; order replacing ambassador 4; naming & to & posts 3
    предложил* совместн* 5; предложил* сотрудничеств* 4; просит признать 4; попросил* & передать 3; запросил* 2; предложил* & провести расследован* 5; попросил* & признать 5; готов* & совместн* расследован* 4
    пешниҳоди ҳамкорӣ 5; пешниҳод кард & ҳамкорӣ 5; тафтишоти муштарак & пешниҳод 6; дархост кард 3
    پیشنهاد همکاری 5; پیشنهاد تحقیقات مشترک 6; تحقیقات مشترک 3; خواستار به رسمیت 4; خواستار واگذاری سفارت 5; درخواست کرد 2; پیشنهاد کرد 2; د همکارۍ وړاندیز 5; د ګډو پلټنو وړاندیز 6; وړاندیز وکړ 3; غوښتنه وکړه 1`,
});
