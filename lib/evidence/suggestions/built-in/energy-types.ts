import { readTypes } from "./read-types";

/** Words of energy: English, Russian, Tajik, Persian and Dari, Pashto. */
export const ENERGY_TYPES = readTypes({
  "supply-in-force": `
    exports electricity 6; electricity supply continued 6; supplies electricity 5; supplies power 5; power supply framework 6; supply continued 4; electricity flows 5; supplies gas 5; continues to supply 4; electricity & under contract 3; general agreement & volume 2; sign* -3; cut -3; gwh -1; exports & gwh -2; debt -2
    поставля* электроэнерг* 6; экспортиру* электроэнерг* 6; продолжа* поставк* 5; поставки электроэнергии продолжа* 6; поставк* электроэнерг* 2; подписал* -3; прекра* -4; задолженност* -3; вырос* -2
    барқ содир мекун* 6; барқ мефирист* 5; содироти барқ 2; интиқоли барқ 3; барқ & идома дорад 5; имзо -3; қатъ -4; қарз -3
    صادرات برق 2; برق صادر می‌کند 6; برق & تأمین 4; برق & تامین 4; صدور برق ادامه 6; امضا -3; قطع -4; بدهی -3; قرض -3; برېښنا صادروي 6; برېښنا ورکوي 5; برېښنا & دوام لري 5; لاسلیک -3`,
  "supply-contract": `
    power contract 6; electricity agreement 6; power purchase agreement 6; sign* & electricity 5; signed for 3; power & contract 3; contract & electricity 4; utilities signed 5; contract & extended 4; gas contract 6; agreement on & electricity 4; contract foresaw -4; debt -2; owes -4; casa -3; tower -2; plan -2
    подписал* & электроэнерг* 6; контракт* & электроэнерг* 6; договор* & поставк* электроэнерг* 6; соглашени* & поставк* электроэнерг* 6; продлил* & контракт 4; контракт* на поставк* 5; задолженност* -3
    шартнома & барқ 6; созишнома & барқ 6; қарордод & барқ 6; шартномаи фурӯши барқ 6; имзо & барқ 4; қарз -3
    قرارداد & برق 6; قرارداد خرید برق 6; توافقنامه & برق 5; امضا & برق 5; قرض -3; د برېښنا تړون 6; تړون & برېښنا 6; لاسلیک & برېښنا 5; قرارداد & برېښنا 6; بدهی -3`,
  "supply-cut": `
    cut* & electricity 5; cut* & power supply 6; halt* & electricity 5; stops & electricity 5; stopped & power 4; suspend* & electricity 5; power cut 5; cuts off & power 6; switch* off & electricity 5; cut & gas 4; reduc* & supply 3; debt & cut 2; us cents -4; % below -2
    прекрати* поставк* & электроэнерг* 6; отключи* электроэнерг* 6; приостанов* поставк* & электроэнерг* 6; прекрати* подач* 5; прекрати* экспорт электроэнерг* 6; ограничи* поставк* 4
    барқро қатъ кард* 6; интиқоли барқ* & қатъ 6; содироти барқ & қатъ 6; барқ & қатъ 4
    قطع برق 5; برق & قطع کرد 6; صادرات برق & متوقف 6; برق & قطع 4; صدور برق & قطع 6; برېښنا & پرې کړ* 6; برېښنا & قطع 6; برېښنا یې پرې کړه 6; د برېښنا بندول 6`,
  arrears: `
    owes & power 6; owe* & electricity 6; debt for 3; in arrears 6; unpaid & electricity 6; owes usd 5; debt & power 4; power debt 4; outstanding & bill* 5; not yet paid 5; fully paid -6; cleared -6; paid off -3
    задолженност* & электроэнерг* 6; долг* & электроэнерг* 6; задолжал* 6; не погаси* 5; долг составля* 4; задолженность 3; погаси* задолжен* -5; погасил* -5; выплатил* -5
    қарз & барқ 6; қарздор 5; қарзи & барқ 6; қарзро пардохт -5; пардохт кард -4
    بدهی & برق 6; بدهکار 5; قرض & برق 6; قرضدار 6; قرضداری 5; بدهی & پرداخت -5; پور & برېښنا 6; پوروړی 6; پوروړې 6; پور & ادا -5; پور & ورکړ -5`,
  payment: `
    debt fully paid 6; fully paid 5; cleared & debt 6; paid off & debt 6; repaid & debt 6; paid & electricity 4; arrears paid 6; pays & power 4; settled & debt 6; not yet paid -6; reliable payer 2; owed -2; owes -5; still in arrears -5
    погаси* задолжен* 6; погаси* долг* 6; выплатил* долг* 6; полностью погаси* 6; оплатил* & электроэнерг* 5; не погаси* -6
    қарзро пардохт 6; қарзи худро пардохт 6; қарз & пардохт 5; қарз* & пардохт* 5
    بدهی & پرداخت 6; قرض & پرداخت 6; تسویه & بدهی 6; قرضه & پرداخت 6; پور & ورکړ* 6; پور & ادا 6; پورونه & ادا 6; پرداخت کرد & برق 5`,
  "project-decision": `
    oil deal 6; tapi starts 6; opens tapi 6; launched & pipeline 6; pipeline & signed 5; section of tapi 3; extraction 3; agreement & pipeline 5; gas pipeline & agreed 5; launched & power & works 3;
    world bank & resume 5; agrees to resume 5; approv* & project 4; joint declaration 3; approves & casa-1000 6; accords & casa-1000 5; casa-1000 accords 6; approved & funding 5; decision & project 3; sign* & project 3; approved & financing 6; joint declaration & world bank 5; support* & resumption 3; to resume soon -3; pipeline & agreed 5; tapi & sign* 4; accords signed 4
    одобрил* & проект* 5; решени* & возобнов* & проект* 6; выделил* & проект* 4; совместн* заявлени* & проект* 4; всемирный банк & возобнов* 6; утвердил* & финансирован* 5
    лоиҳаи & тасдиқ 5; қарор & лоиҳа 4; бонки ҷаҳонӣ & аз сар гир* 6; бонки ҷаҳонӣ & тасдиқ 6; маблағгузорӣ & тасдиқ 5
    بانک جهانی & از سرگیری 6; بانک جهانی & تصویب 6; تصویب & پروژه 5; موافقت & پروژه 4; نړیوال بانک & بیا پیل 6; نړیوال بانک & تصویب 6; پروژه & تصویب 5; پروژې & بودیجه 4`,
  "project-works": `
    revived & pipeline 5; tapi revived 6; tapi & progress 4; started works 4; pipeline & under construction 5;
    works resumed 6; work resumed 5; construction continues 5; work & is under way 6; works under way 6; casa-1000 works 4; towers & install* 5; % of the work 5; construction & under way 5; work & resumed & casa-1000 5; of towers 3; launch* & line 4; 70% done 4; suspended -5; stopped -5; opened the & line 3; opens & line 3; halted -5
    работы возобнов* 6; работы & продолжа* 6; строительств* & продолжа* 5; установ* опор* 5; строительств* & лэп 5; работы по проекту & идут 6; приостанов* -5; ввели & лэп 4
    корҳо & аз сар гирифта* 6; корҳои сохтмон* & идома 6; сохтмон* & идома дор* 6; хатти интиқол & сохтмон 4; кори лоиҳа & идома 6; қатъ -4
    کار & پروژه & آغاز 4; کار پروژه & جریان دارد 6; ساخت & ادامه دارد 5; کار & کاسا & آغاز 5; کار & از سر گرفته 6; پایه* & نصب 5; چارې & روانې 6; کار بیا پیل 6; د پروژې چارې & پیل 5; کار & روان دی 5; متوقف -4`,
  "project-halted": `
    work & suspended 5; casa-1000 & suspended 6; project suspended 6; project halted 6; project & frozen 5; works halted 6; work & stopped & project 5; work on the & section stopped 6; suspends & project 5; resume* -3; suspended & funding & project 5; casa-1000 work & suspended 3
    проект & приостанов* 6; работы & приостанов* 5; строительств* & приостанов* 6; проект & заморож* 6; возобнов* -4
    лоиҳа & боздошта 6; лоиҳа* & қатъ 5; корҳо & қатъ шуд* 6; сохтмон & қатъ 6; аз сар -4
    پروژه & متوقف 6; کار پروژه & متوقف 6; توقف پروژه 6; پروژه & تعلیق 6; از سرگیری -5; پروژه & درول شو* 6; د پروژې کار & درېد* 6; پروژه & بنده شوې 5`,
  "energy-delegation": `
    breshna delegation 6; energy minister & visit* 6; utility & delegation 5; energy delegation 6; breshna & received 5; breshna chief & team 5; energy & delegation & visit* 4; power cooperation 4; energy minister & met 5; minister of energy & talks 4; discussed & energy cooperation 5; sign* -3; accords -3; debt -3; transit income -3
    министр энергетики & визит 6; министр энергетики & посетил 6; министр* энергетики & встрети* 6; делегаци* & бришна 6; делегаци* & энергетик* 5; сотрудничеств* & энергетик* 4; подписал* -3
    вазири энергетика & сафар 6; вазири энергетика & мулоқот 6; ҳайати & бришна 6; ҳамкорӣ & энергетика 4; имзо -3
    وزیر انرژی & سفر 6; وزیر انرژی & دیدار 6; وزیر نیرو & دیدار 6; وزیر نیرو & سفر 6; هیئت & برشنا 6; رئیس برشنا & سفر 6; رئیس برشنا & دیدار 6; د برېښنا شرکت & پلاوی 6; د انرژۍ وزیر & کتنه 6; د انرژۍ وزیر & سفر 6; د برېښنا شرکت رئیس & سفر 6; امضا -3`,
  "volume-shift": `
    gwh 5; kwh 5; bn kwh 3; billion kilowatt 5; million kilowatt 4; power exports down 6; power exports up 6; electricity exports & rose 6; electricity exports & fell 6; exports & electricity & increased 6; electricity & % more 5; supplies & below 3; us cents -1; sign* -3; contract -2; plan -2; supplied & kwh 2
    экспорт электроэнергии & вырос* 6; экспорт электроэнергии & сократил* 6; поставк* электроэнергии & увелич* 6; поставк* электроэнергии & сниз* 6; млрд квт 4; млн квт 4; квтч 4; квт ч 4; экспорт электроэнергии & увелич* 6; экспорт электроэнергии & сниз* 6; подписал* -3
    содироти барқ & афзуд 6; содироти барқ & кам шуд 6; содироти барқ & зиёд 6; киловатт-соат 4; содироти барқ & коҳиш 6; имзо -3
    صادرات برق & افزایش 6; صادرات برق & کاهش 6; کیلووات ساعت 4; کیلووات‌ساعت 4; د برېښنا صادرات & زیات* 6; د برېښنا صادرات & کم 6; مگاوات 2; امضا -3`,
});
