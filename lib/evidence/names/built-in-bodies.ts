import { readNames } from "./read-names";

/** Authorities, services, companies, armed groups and bodies of several states. */
export const BODIES = readNames(
  "body",
  `
tajik-mfa | TJK | Ministry of Foreign Affairs of Tajikistan | Tajik foreign ministry, Tajik MFA, Tajikistan's foreign ministry, Foreign Ministry of Tajikistan, Tajik ministry of foreign affairs, МИД Таджикистана, МИД РТ, таджикский МИД, Министерство иностранных дел Таджикистана, Министерство иностранных дел Республики Таджикистан, ВКХ Тоҷикистон, Вазорати корҳои хориҷии Тоҷикистон, Вазорати корҳои хориҷии Ҷумҳурии Тоҷикистон, وزارت خارجه تاجیکستان, وزارت امور خارجه تاجیکستان, د تاجکستان د بهرنیو چارو وزارت
scns | TJK | State Committee for National Security | SCNS, GKNB, State Committee on National Security, Tajik security committee, ГКНБ, Государственный комитет национальной безопасности, КДАМ, Кумитаи давлатии амнияти миллӣ, کمیته دولتی امنیت ملی, کمیته امنیت ملی تاجیکستان
tajik-border | TJK | Border Troops of Tajikistan | Tajik border troops, Tajik border guards, Tajik border service, Tajik border forces, Погранвойска Таджикистана, Пограничные войска Таджикистана, таджикские пограничники, Пограничные войска ГКНБ, Погранвойска ГКНБ, Қӯшунҳои сарҳадӣ, Қӯшунҳои сарҳадии Тоҷикистон, сарҳадбонони тоҷик, مرزبانان تاجیکستان, مرزبانان تاجیک, نیروهای مرزی تاجیکستان, سرحدبانان تاجیک
barqi-tojik | TJK | Barqi Tojik | Barki Tojik, Barqi Tajik, Барки Точик, Барки Тоджик, Барқи Тоҷик, برق تاجیک
dca | TJK | Drug Control Agency of Tajikistan | Агентство по контролю за наркотиками, АКН Таджикистана, Агентии назорати маводи нашъаовар
afghan-mfa | AFG | Taliban foreign ministry | Afghan foreign ministry, Afghan MFA, Ministry of Foreign Affairs of Afghanistan, Ministry of Foreign Affairs of the Islamic Emirate, Taliban ministry of foreign affairs, Foreign Ministry of Afghanistan, МИД Афганистана, МИД талибов, афганский МИД, Министерство иностранных дел Афганистана, ВКХ Афғонистон, Вазорати корҳои хориҷии Афғонистон, Вазорати хориҷаи Толибон, وزارت خارجه طالبان, وزارت امور خارجه طالبان, وزارت خارجه افغانستان, وزارت امور خارجه افغانستان, وزارت خارجه امارت اسلامی, د افغانستان د بهرنیو چارو وزارت, د طالبانو د بهرنیو چارو وزارت
breshna | AFG | Breshna | Breshno, DABS, Da Afghanistan Breshna Sherkat, Brishna, Бришна, Бришно, Брешна, Брешно, شرکت برشنا, برشنا, برېښنا شرکت, د افغانستان برېښنا شرکت
gdi | AFG | General Directorate of Intelligence | GDI, Taliban intelligence, Главное управление разведки, разведка талибов, ریاست عمومی استخبارات, استخبارات طالبان
mersaad | AFG | Al-Mersaad | Almirsad, Al-Mirsad, Аль-Мерсад, المرصاد
ansarullah | | Jamaat Ansarullah | Ansarullah, Ansorullah, Jamoat Ansarullah, Джамаат Ансаруллах, Ансаруллах, Ансорулло, Ансоруллоҳ, Ҷамоати Ансоруллоҳ, جماعت انصارالله, انصارالله
is-k | | Islamic State Khorasan | IS-K, ISK, ISIS-K, ISKP, ISIL-K, Daesh, Islamic State, ИГИЛ, ИГ-Хорасан, ИГИЛ-Хорасан, Вилаят Хорасан, ДОИШ, داعش, داعش خراسان | taliban
ttp | | Tehrik-i-Taliban Pakistan | TTP, Pakistani Taliban, ТТП, تحریک طالبان پاکستان, تی‌تی‌پی | taliban
nrf | | National Resistance Front | NRF, Resistance Front, Фронт национального сопротивления, ФНС, ФНСА, Ҷабҳаи муқовимати миллӣ, جبهه مقاومت ملی, جبهه مقاومت
csto | | Collective Security Treaty Organization | CSTO, ОДКБ, Организация Договора о коллективной безопасности, СПАД, Созмони Аҳдномаи амнияти дастаҷамъӣ, سازمان پیمان امنیت جمعی
casa | | CASA-1000 | CASA 1000, КАСА-1000, CASA-1000 project, کاسا ۱۰۰۰, کاسا-۱۰۰۰, کاسا یک‌هزار, КАСА 1000
world-bank | | World Bank | Всемирный банк, Бонки Ҷаҳонӣ, بانک جهانی
un | | United Nations | UN, UNAMA, UNHCR, Security Council, General Assembly, ООН, УВКБ ООН, СММ, Созмони Милали Муттаҳид, سازمان ملل, سازمان ملل متحد, یوناما, ملل متحد
`,
);
