import { readTypes } from "./read-types";

/** Words of trade: English, Russian, Tajik, Persian and Dari, Pashto. */
export const TRADE_TYPES = readTypes({
  "market-open": `
    market working 5; markets operate 6; markets in operation 6; crossing used for trade 5; crossing is open 5; market is open 5; market & is open 4; market* & been open 6; bazaar* & been open 6; bazaar* & is open 5; was open & bandar 3; bridge stays 3; crossing & stays open 5; five markets operate 6; market days 3; crossing & market & on saturdays 4; reopen* -3; crossing remains open 5; border & open for trade 5
    рынки работают 6; рынок работает 6; рынок & функциониру* 5; кпп работает 5; рынков действ* 5; рынк* & действу* 5
    бозор* фаъолият 5; бозорҳо фаъолият дор* 6; гузаргоҳ & фаъол 4; бозор* & кор мекун* 5
    بازارها & فعال 5; بازارچه & فعال* 5; بازار مرزی & فعال 5; بندر & باز است 5; مرز & باز است 4; بازارونه & فعال 5; بازار & خلاص 3; بندر & خلاص دی 5`,
  "market-closed": `
    markets shut 6; markets stayed shut 6; market* remain* closed 6; crossing remains closed 6; crossing & stayed closed 5; border remains closed 6; markets still closed 6; joint markets & shut 4; closes -2
    рынки закрыты 6; рынк* & остаются закрыт* 6; граница остается закрыт* 6; кпп & остается закрыт* 6; рынк* & не работают 5; граница закрыта 4
    бозорҳо баста 6; бозор* & баста мон* 6; сарҳад баста 5; гузаргоҳ & баста аст 5
    بازارها & بسته 5; بازارچه & بسته است 5; مرز & همچنان بسته 6; بندر & بسته است 5; بازارونه & تړلي 6; بندر & تړلی 5; پوله & تړلې 5`,
  opening: `
    reopen* & market* 6; open* & border market 6; markets reopen* 6; reopens & crossing 6; opened & bridge 4; crossing reopen* 6; reopening of markets 6; opening of & crossing 5; market opened 5; new market & opened 5; embassy -3; consulate -3; border post* -4; launch* & line -2
    открыл* рынк* 6; открыт* рынк* 5; открыл* рынок 6; возобнов* работ* & рынк* 6; открыл* кпп 6; вновь открыл* 4; открыт & мост 5; открыл* & переход 5; рынки & открыл* 5; застав* -4
    бозор* & кушода шуд* 6; боз кушода шуд* 4; бозорҳо & аз нав 4; гузаргоҳ & кушода шуд 6; пул & ифтитоҳ 4; бозор & ифтитоҳ 5; ифтитоҳи бозор 6
    بازگشایی بازار* 6; بازگشایی & مرز 5; بازگشایی & گذرگاه 6; بازار & بازگشایی 6; بازارچه & باز شد 6; بندر & باز شد 6; گذرگاه & باز شد 6; افتتاح بازار 6; بازار & پرانیستل شو 6; بازارونه & پرانیستل 6; بندر & پرانیستل شو 6; لاره & پرانیستل 4`,
  closing: `
    close* & crossing 6; closes & border 5; closed & border 4; shut the crossing 6; shuts & crossing 6; close* & border market* 6; crossing closed 5; shut down & market 5; close & bandar 4; border closure 4; consulate -5; embassy -5; stayed -3; remain* -3; trucks stranded -1
    закрыл* границ* 6; закрыл* кпп 6; закрыл* рынк* 6; закрыл* переход* 6; закрыт* границ* 4; закрыл* пункт 5; консульств* -5; посольств* -5; остаются -4; остается -4
    сарҳадро баст* 6; сарҳадро & баст* 5; гузаргоҳро баст* 6; гузаргоҳро & баст* 5; бозорҳоро баст* 6; бозор & баста шуд 5; консулгар* -5; сафорат* -5
    بستن مرز 6; مرز را بست 6; گذرگاه & بست 5; بازار* & بستند 5; بندر & مسدود 5; گذرگاه & مسدود 5; مرز & مسدود 5; مرز را بستند 6; کنسولگری -5; سفارت -5; بندر & وتاړه 6; بندر یې وتاړه 6; پوله یې وتړله 6; پوله & وتړله 5; لاره یې وتړله 5; همچنان -3`,
  "trade-agreement": `
    memorandum & railway 6; railway memorandum 6; deal to expand 5; memorandum & signed 3; oversaw the signing 3; deals worth 5; million deal 4; dry port 2; barter 3;
    trade agreement 6; transit agreement 6; memorandum & trade 5; sign* & transit 4; preferential tariff 6; trade deal* 5; sign* & contracts worth 5; sign* & trade & agreement 5; tariff deal 5; sign* & memorandum & transport 4; electricity -4; power -3; talks -1; sign* & oil 3; signed & mining 4; signed & contract & mine 3; investment agreement 4
    торгов* соглашени* 6; соглашени* о транзит* 6; подписал* меморандум* & торгов* 6; контракт* на сумму 4; льготн* тариф* 5; подписал* & транзит* 4; соглашени* & в торговл* 5; электроэнерг* -4
    созишномаи тиҷоратӣ 6; созишнома & транзит 5; ёддошт* & тиҷорат* 5; шартнома* & тиҷорат* 4; барқ -4
    موافقتنامه تجاری 6; توافقنامه تجاری 6; توافق‌نامه تجارت* 6; توافقنامه ترانزیت* 6; تفاهمنامه & تجارت* 5; تفاهم‌نامه & تجارت* 5; تفاهم‌نامه & ترانزیت* 5; امضا & تجارت* 3; سوداګریز تړون 6; د سوداګرۍ تړون 6; ترانزیتي تړون 6; هوکړه‌لیک & سوداګر* 5; برق -4; برېښنا -4`,
  "trade-talks": `
    offers & for railway 4; roadmap & trade 4; trade & border security & discussed 2; investment & offer* 2;
    trade & delegation 4; trade talks 6; discuss* & trade 3; economic commission 4; intergovernmental commission 4; business forum 5; business delegation 5; chamber of commerce 4; trade & discussed 3; talks on trade 5; trade on the agenda 5; commerce minister & met 5; industry and commerce & meeting 4; transport adviser 3; technology ministers' meeting 4; trade ministers met 5; economic cooperation & discussed 3; wider trade 2; security -1; turnover -3; exports -2; sign* -2
    переговор* & торговл* 5; обсуди* & торгов* 4; бизнес-форум 5; торгов* делегаци* 6; межправительственн* комисси* 5; торгово-экономическ* & обсуди* 5; товарооборот* -2; подписал* -2
    музокирот & тиҷорат 5; ҳамкории тиҷоратӣ & баррасӣ 5; форуми соҳибкорон 5; тиҷорат & муҳокима 4; савдо & муҳокима 4; комиссияи байниҳукуматӣ 5; имзо -2; гардиши мол -3
    مذاکرات تجاری 6; گفتگو & تجارت 4; گفت‌وگو & تجارت 4; هیئت تجاری 6; هیات تجاری 6; کمیسیون اقتصادی 4; توسعه تجارت & دیدار 4; روابط تجاری & گفتگو 4; روابط تجاری & گفت‌وگو 4; سوداګریز پلاوی 6; سوداګرۍ & خبرې 5; د سوداګرۍ & غونډه 4; اتاق تجارت 4; امضا -2`,
  "transit-step": `
    railway & construction 5; first train 6; railway & began 5; corridor & launched 5; road & construction began 5; railway & launch* 5; transit & first shipment 6; first & convoy & transit 4; first cargo 5; trans-afghan railway 4; bridge & built 4; feasibility study & railway 4; new & transit route 4; first freight 6; rail link 4
    железн* дорог* & строительств* 6; перв* поезд 6; транзитн* коридор* 4; трансафганск* 5; запуст* & железнодорожн* 5; перв* партия & транзит* 5; железнодорожн* & начал* 4
    роҳи оҳан & сохтмон 6; қатораи якум 5; аввалин қатора 6; долони транзитӣ 5; роҳи оҳан 3
    راه‌آهن & آغاز 6; راه آهن & ساخت 6; نخستین قطار 6; اولین قطار 6; دهلیز ترانزیتی 4; کریدور & آغاز 4; راه آهن 3; اورګاډي پټلۍ 6; لومړی اورګاډی 6; ترانزیتي لار* 4; اورګاډي & کار پیل 6; د اورګاډي پټلۍ & پیل 6`,
  "carriers-seized": `
    hold* & trucks 6; trucks were stranded 6; trucks stranded 6; trucks & held 5; drivers stranded 6; seiz* & trucks 6; trucks stuck 5; detained drivers 6; trucks & taken 4; aid -5; tonnes -2; drivers walking home 4
    задержа* грузовик* 6; грузовик* & застря* 6; фур* & застря* 6; водител* & застря* 6; фур* & задержа* 6; дальнобойщик* 3; удержива* грузовик* 6
    мошинҳои боркаш & боздошт 6; ронандагон & монданд 5; боркашҳо & нигоҳ дошта 5; мошинҳои борбар & боздошт 6
    کامیون* & توقیف 6; کامیون* & متوقف 5; موتر* باربری & متوقف 6; رانندگان & سرگردان 6; کامیون* & گیر ماند* 6; لارۍ & بندې 6; موټر* & درول* 4; لارۍ & درول* 6; چلوونکي & بند 4`,
  embargo: `
    embargo 6; ban* & imports 6; ban* & export* 5; trade ban 6; sanctions on goods 5; halts & exports 3; ban on goods 6; suspend* & trade 5; import ban 6; electricity -3; world bank -3
    эмбарго 6; запрет* ввоз* 6; запрет* & импорт* 6; запрет* вывоз* 6; запрет* & экспорт* 5; приостанов* торговл* 5
    эмбарго 6; воридотро манъ 6; содиротро манъ 6; манъи воридот 6; тиҷорат & қатъ 5
    تحریم & کالا 5; ممنوعیت واردات 6; واردات & ممنوع 6; صادرات & ممنوع 6; تجارت & متوقف 5; د وارداتو بندیز 6; سوداګري & ودرول* 6; واردات & بندیز 6; صادرات & بندیز 6`,
  "turnover-shift": `
    trade usd 4; trade & bn in 4; trade & million in 4; up from about 3; exports & rose 4; exports & fell 4;
    turnover 5; trade turnover 3; turnover & up 2; trade & first half of 3; trade & january 2; exports about 2; tajik exports in 2; bilateral trade & rose 5; trade volume 5; trade & increased by 5; trade & reached 4; trade & fell 5; kwh -6; power -3; electricity -2; gwh -6; discussed -2; partner -1
    товарооборот* 6; объем торговл* 6; торговл* вырос* 5; торговл* & сократил* 5; внешнеторгов* оборот* 6
    гардиши мол 6; гардиши тиҷорат 6; ҳаҷми савдо 6; ҳаҷми тиҷорат 6; тиҷорат & афзуд 4; муомилоти тиҷорат* 5; гардиши савдо 6
    حجم تجارت 6; حجم مبادلات 6; مبادلات تجاری 5; میزان تجارت 5; تجارت & افزایش 5; تجارت & کاهش 5; د سوداګرۍ حجم 6; سوداګري & زیاته 5; د سوداګرۍ کچه 6; راکړه ورکړه 3`,
});
