import { readTypes } from "./read-types";

/** Words of rhetoric: English, Russian, Tajik, Persian and Dari, Pashto. */
export const RHETORIC_TYPES = readTypes({
  "legitimacy-denied": `
    illegitimate 5; not legitimate 5; no legitimacy 5; lacks legitimacy 5; formed through oppression 5; formed by oppression 5; usurp* 4; will not recogni* & any government 3; refuses any government 5; imposed government 4
    нелегитимн* 6; не легитимн* 6; незаконн* правительств* 5; незаконн* власт* 5; навязанн* правительств* 4; путем угнетения 5; узурп* 4
    ғайриқонунӣ & ҳукумат* 5; номашрӯъ 5; ғайрилегитимӣ 5; бо роҳи зулм 5
    نامشروع 6; مشروعیت ندارد 6; فاقد مشروعیت 6; حکومت & زور 3; نامشروع حکومت 6; مشروعیت نه لري 6; نامشروعه 6`,
  accusation: `
    accus* 4; blam* 3; threat to the & region 3; threatens the whole 4; platform for & terrorism 4; terror platform 5; interfer* in & affairs 3; meddl* 3; training camps & militants 3; label* & threat 4; counts & camps 3; real threat to 3; illegal and provocative 4; condemns & acts of afghan 3; expects apology -3; apology -3; foreign interference 3; exporting 2; refugee* -2; condemns killing -2; accused the other -4; un monitors -4; clash -2; analyst* -3
    обвини* 5; обвиня* 5; обвинил* 5; вмешательств* во внутренн* 4; вмешива* 4; угроз* для & региона 3; плацдарм* & терроризм* 5; рассадник* 4; извин* -3; эксперт* -3
    айбдор 5; муттаҳам 5; муттаҳам кард* 6; дахолат & корҳои дохилӣ 4; таҳдид ба минтақа 3; айбдор кард* 6; узр -3; маркази терроризм 4
    متهم کرد 6; متهم 4; مداخله در امور 4; دخالت در امور 4; تهدید برای منطقه 3; پایگاه تروریسم 4; عذرخواهی -3; تورن کړ 6; تورنوي 5; پر & تور 3; لاسوهنه 4; بخښنه -3`,
  "blame-demand": `
    expects apology 6; demand* & apolog* 6; holds & responsible 5; hold* & government responsible 6; demand* compensation 6; repeated irresponsibility 4; apologi* to & people 4; demand* & punish* 4
    потребова* извинен* 6; требу* извинен* 6; ожида* извинен* 6; возложил* ответственност* 6; возлага* ответственност* 6; принести извинени* 6; безответственност* 3
    узр пурсад 6; узр пурс* 5; узрхоҳӣ 6; масъул медон* 5; масъулият & ба дӯши 4; товон* 3
    عذرخواهی 5; خواستار عذرخواهی 6; مسئول دانست 5; مسوول دانست 5; غرامت 4; بخښنه وغواړي 6; بښنه وغواړي 6; مسوول بولي 5; مسوول وباله 5`,
  "groups-condemned": `
    condemn* & attack 4; condemns & urges 5; strongly condemn* 3; condemn* & terrorist acts 4; called on afghan authorities 5; urges afghan 4; asks afghan side 5; detain attackers 3; criminal groups 3; condemned the killing 3; calls on & authorities to 4; demands & investigat* 2; regret* -2; offers -2; blames -1; apology -4; deni* -2; citizens to leave -3
    осуди* 5; осужда* 5; решительно осуди* 4; призва* & обеспечить 3; призва* афганск* 5; призва* власти афганистана 6; потребовал* & задержать 4; преступн* групп* 3; извин* -4; сожалени* -2
    маҳкум кард* 5; маҳкум 3; маҳкум мекун* 5; даъват кард & чораҳои 4; аз мақомоти афғонистон хост 5; аз ҳукумати афғонистон хост 5; узр -4; таассуф -2
    محکوم کرد 5; محکوم 3; محکوم می‌کند 5; از مقامات افغانستان خواست 6; از طالبان خواست 4; خواستار اقدام 4; عذرخواهی -4; ابراز تأسف -2; وغانده 5; غندي 5; غندل 4; له افغان چارواکو وغوښتل 6; بخښنه -4`,
  threat: `
    warns @body 4; warns @state 4; warns & over 3; will not tolerate 5; demands & aircraft 4; aircraft demand 4; warning & earlier 1; will retaliate 6; ultimatum 6; ультиматум 6; предостерег* 4; ултиматум 6; هشدار داد 3; اولتیماتوم 6; خبرداری ورکړ 4; خبرداری 2;
    threat of force 5; threaten* 4; retaliat* 5; every action meets a reaction 5; could take 3; could be captured 5; ready to invade 6; not to test patience 6; warn* & consequences 5; will respond with 4; suicide battalion 1; hints at retaliation 5; harsh response 4; not to test & patience 6; with force 3; threatens the whole -5; real threat -3; threat to the -2; retract* -5; regional threat -4; border threats -4; security threats -3; drought -2
    пригрозил* 6; угрожа* 5; ответн* удар* 5; возмезди* 5; не испытыва* терпени* 6; предупредил* & последстви* 5; ответ* & силой 4; готов* вторгнуться 6; угрожает региону -4; отказал* от -2
    таҳдид кард* 6; таҳдид мекун* 5; ҷавоби сахт 5; интиқом 5; сабри моро 5; таҳдид ба минтақа -3; оқибати 3
    تهدید کرد 6; تهدید به 4; انتقام 4; پاسخ سخت 5; صبر ما را 5; صبر & امتحان 5; تلافی 5; عواقب 3; پاسخ کوبنده 5; ګواښ وکړ 6; وګواښ* 6; ګواښلي 6; غچ 5; زغم & مه ازمویئ 6; تهدید برای منطقه -3; سخت ځواب 5`,
  "hostile-symbol": `
    posthumous* 5; award* & massoud 5; medal 4; military parade 5; parade 4; watches & parade 5; burn* & flag 6; insult* 4; map & shows 3; map & claims 3; order of ismoili somoni 5; tears & letter 5; tore & letter 5
    посмертно 5; наградил* 3; военн* парад* 6; парад 4; сожгли & флаг 6; оскорби* 4; орден* 3; оскорблени* 4
    паради ҳарбӣ 6; парад 4; пас аз марг 5; пас аз марг & орден 5; мукофот* 3; байрақ & сӯзонд* 6; таҳқир 4
    رژه نظامی 6; رژه 4; پس از مرگ 5; نشان & اهدا 4; پرچم & آتش 6; توهین 4; پوځي مارش 6; رسم ګذشت 5; بیرغ & وسوځ* 6; سپکاوی 5`,
  "proxy-hostile": `
    al-mersaad 5; taliban-linked 4; pro-taliban 3; linked outlet 3; retired officers 5; former military 4; state-linked media 3; propaganda outlet 4; commander & said ready 3; former officials & call 2; shows & detainees -4; detained -2
    аль-мерсад 5; близк* к талибам 4; связанн* с талиб* 4; бывш* военн* 4; отставн* 4; провластн* сми 4
    наздик ба толибон 4; вобаста ба толибон 4; ал-мерсад 5; собиқ афсар* 4; афсарони собиқ 4
    المرصاد 5; نزدیک به طالبان 4; وابسته به طالبان 4; نظامیان پیشین 4; افسران بازنشسته 5; د طالبانو پلوي 4; متقاعد افسران 5; طالبانو ته نږدې رسنۍ 5`,
  "standing-demand": `
    standing demand 6; inclusive government 4; inclusive afghan government 5; criticism over rights 4; position & unchanged 3; repeatedly called 4; reiterated & inclusive 5; insisted on inclusion 4; restated 3; has called throughout 4; call* for an inclusive 4; dismiss* -1; reject* -1; ethnic tajiks & rights 3; security belt 2; oppose a 2; call inclusivity demands 3
    инклюзивн* правительств* 5; вновь призва* & инклюзив* 5; неоднократно призыва* 4; позици* & не измени* 4; настаива* 3
    ҳукумати фарогир 6; ҳукумати ҳамагир 5; борҳо & даъват 4; мавқеи & бетағйир 4
    حکومت فراگیر 6; دولت فراگیر 6; همه‌شمول 5; همه شمول 5; بارها خواستار 5; موضع & تغییر نکرده 4; ټول‌ګډون حکومت 6; ټولشموله حکومت 6; ټول شموله 5`,
  conciliatory: `
    thanks 4; thank* @body 2; praises 2; long-term factor 2; promised that no threat 4; assured & will not be allowed 5; поблагодар* 4; изҳори сипос 4; سپاسگزاری 4; تشکر 3; مننه 4;
    good relations 5; wants good 4; good neighbo* 5; no problem in relations 6; relations & improv* 5; ties improve 5; improving & relations 4; wish* for & relations 4; brother* peoples 5; brotherly 4; peace and friendship 5; trust 2; welcom* & remarks 5; welcomes 2; praise* 3; live in peace 5; friendly 3; hopes for progress 4; no claims on neighbo* 5; better relations 3; getting better 3; blames -2; condemn* -1; retract* -4; analyst* -5; expert* -4; clash -1; not supporting -1; assur* 2; does not support dividing 4; sphere of trust 2; political relations & improve 4; not allow & misuse 2; neutral 1
    хорош* отношени* 5; добрососедск* 6; дружеск* отношени* 5; братск* народ* 5; улучшени* отношени* 5; отношени* улучша* 5; в мире и дружбе 5; приветствова* 3; нет проблем 4; стремится к & отношени* 3; эксперт* -4; аналитик* -4; посол -1
    муносибатҳои хуб 6; муносибати нек 6; равобити хуб 6; дӯстона 3; ҳамсояи хуб 6; ҳамсояи нек 6; халқҳои бародар 5; бародарона 4; беҳбуди муносибат* 5; беҳтар шудани муносибат* 5
    روابط خوب 6; روابط حسنه 6; همسایه خوب 6; برادر & ملت 3; برادرانه 4; بهبود روابط 5; روابط & بهبود 5; دوستانه 3; صلح و دوستی 5; ښې اړیکې 6; غوره اړیکې 5; ښه ګاونډی 6; اړیکې & ښې 4; اړیکې & ښه 4; دوستانه اړیکې 5; کارشناس* -4`,
  "forum-sympathy": `
    un speech & help 5; general assembly & aid 4; speech offers help 5; asks help for 5; asked for & aid & afghan people 4; un general assembly & afghan people 5; asked for continued aid 5; voiced support for peace 4; at the general assembly & support 4; at un & aid 4; ready to help 2; terror platform -5; warns un -5; unga 1
    генассамбле* & помощ* 5; с трибуны оон & помочь 5; призва* мировое сообщество & помочь афганск* 6; призва* & поддержать народ афганистана 6; помощь афганскому народу 4
    маҷмаи умумӣ & кӯмак 5; аз минбари созмони милал & кӯмак 6; ба халқи афғонистон кӯмак 5; ба мардуми афғонистон кӯмак 5
    مجمع عمومی & کمک 5; سازمان ملل & کمک به مردم افغانستان 6; کمک به مردم افغانستان 4; عمومي اسمبله & مرسته 5; افغان ولس سره مرسته 5; د ملګرو ملتونو & مرسته 3`,
  "regret-retraction": `
    regret* 4; condol* 6; apologi* 4; retract* 6; withdr* & remarks 5; remarks were old 4; express* sympathy 5; expects apology -7; demand* & apolog* -7; hoped for an apology -7; took back 4; sorrow 3
    соболезнова* 6; выразил* сожалени* 6; принес* извинения 6; извинил* 6; отозвал* & слов* 5; потребова* извинен* -7; ожида* извинен* -7; отказал* от своих слов 6; сожалени* 3
    тасаллият 6; ҳамдардӣ 6; изҳори таассуф 6; узр пурсид 6; таассуф 3; узр пурсад -7
    ابراز تأسف 6; ابراز تاسف 6; تسلیت 6; همدردی 5; عذرخواهی کرد 6; خواستار عذرخواهی -7; حرف‌هایش را پس گرفت 6; پس گرفت 4; خواشینی 6; خواشیني 6; تسلیت 6; بخښنه وغوښته 6; خواخوږي 5`,
});
