import { readNames } from "./read-names";

/** People by whom the two sides act and speak. A surname stands alone only where it is no common given name. */
export const PEOPLE = readNames(
  "person",
  `
rahmon | TJK | Emomali Rahmon | Rahmon, Rakhmon, Rahman of Tajikistan, Emomali Rakhmon, Эмомали Рахмон, Рахмон, Эмомалӣ Раҳмон, Раҳмон, امامعلی رحمان, امام علی رحمان, امام‌علی رحمان, رحمان رئیس جمهور تاجیکستان | rustam-emomali
rustam-emomali | TJK | Rustam Emomali | Рустам Эмомали, Рустами Эмомалӣ, رستم امامعلی | rahmon
muhriddin | TJK | Sirojiddin Muhriddin | Muhriddin, Mehruddin, Muhriddinzoda, Sirojuddin Muhriddin, Sirajuddin Mehruddin, Сироджиддин Мухриддин, Мухриддин, Сироҷиддин Муҳриддин, Муҳриддин, سراج‌الدین مهرالدین, سراج الدین مهرالدین, مهرالدین
yatimov | TJK | Saimumin Yatimov | Yatimov, Yatimzoda, Саймумин Ятимов, Ятимов, Саймумин Ятимзода, Саймӯмин Ятимов, Ятимзода, سیمومن یتیموف, یتیموف, یتیم‌اف
sharifi | TJK | Sadi Sharifi | Saadi Sharifi, Sa'adi Sharifi, Saeed Sharifi, Sharifi, Саъди Шарифи, Саади Шарифи, Саъдӣ Шарифӣ, سعدی شریفی, شریفی سفیر
sherali-mirzo | TJK | Sherali Mirzo | Emomali Sobirzoda, Шерали Мирзо, Шералӣ Мирзо, Эмомали Собирзода, Эмомалӣ Собирзода, شیرعلی میرزا | mirzozoda
mirzozoda | TJK | Abdulvohid Mirzozoda | Mirzozoda, Mirzazada Abdulvohid, Mirzozoda Abdulvohid, Abdulwahid Mirzazada, Мирзозода, Абдулвохид Мирзозода, Мирзозода Абдулвоҳид, عبدالواحد میرزازاده, میرزازاده | sherali-mirzo
faizullozoda | TJK | Faizullozoda | Fayzollahzoda, Faizullazada, Файзуллозода, فیض‌الله‌زاده, فیض الله زاده
juma | TJK | Daler Juma | Daler Jumʼa, Далер Джума, Далер Ҷумъа, دلیر جمعه
asozoda | TJK | Mahmadumar Asozoda | Asozoda, Махмадумар Асозода, Асозода, Маҳмадумар Асозода, محمدعمر عصازاده
abdurahmonzoda | TJK | Abdurahmon Abdurahmonzoda | Abdurahmonzoda, Абдурахмонзода, Абдурраҳмон Абдураҳмонзода, Абдураҳмонзода, عبدالرحمان‌زاده
farhod-salim | TJK | Farhod Salim | Фарход Салим, Фарҳод Салим, فرهاد سلیم
gadoev | | Sharofiddin Gadoev | Gadoev, Sharafuddin Gadoev, Gadoyev, Шарофиддин Гадоев, Гадоев, شرف‌الدین گدایف, گدایف
muttaqi | AFG | Amir Khan Muttaqi | Muttaqi, Mottaki, Mutqi, Mutaqi, Muttaki, Амир Хан Муттаки, Муттаки, Мутаки, Амирхон Муттақӣ, Муттақӣ, امیرخان متقی, امیر خان متقی, متقی
yaqoob | AFG | Mohammad Yaqoob | Mullah Yaqoob, Mawlawi Yaqoob, Yaqoob, Yaqub Mujahid, Mohammad Yaqub, мулла Якуб, Мохаммад Якуб, Мулло Яъқуб, ملا یعقوب, محمد یعقوب, مولوی یعقوب | mujahid
mujahid | AFG | Zabihullah Mujahid | Zabiullah Mujahid, Mujahid, Забихулла Муджахид, Забиулла Муджахид, Муджахид, Забеҳуллоҳ Муҷоҳид, Забиҳуллоҳ Муҷоҳид, ذبیح‌الله مجاهد, ذبیح الله مجاهد | yaqoob
hamdullah-fitrat | AFG | Hamdullah Fitrat | Fitrat, Хамдулла Фитрат, Хамидулла Фитрат, Фитрат, Ҳамдуллоҳ Фитрат, حمدالله فطرت, فطرت | fasihuddin-fitrat
fasihuddin-fitrat | AFG | Fasihuddin Fitrat | Fitrat, Qari Fasihuddin, Fasihuddin, Фасихуддин Фитрат, Кари Фасихуддин, Фитрат, Фасеҳуддин Фитрат, فصیح‌الدین فطرت, فصیح الدین فطرت, قاری فصیح‌الدین, فطرت | hamdullah-fitrat
takal | AFG | Zia Ahmad Takal | Takal, Зия Ахмад Такал, Зиё Аҳмад Такал, ضیا احمد تکل, ضیااحمد تکل
baradar | AFG | Abdul Ghani Baradar | Baradar, Mullah Baradar, Абдул Гани Барадар, Барадар, Абдулғанӣ Бародар, عبدالغنی برادر, ملا برادر
hassan-akhund | AFG | Mohammad Hassan Akhund | Hassan Akhund, Hasan Akhund, Мохаммад Хасан Ахунд, Хасан Ахунд, محمد حسن آخند, ملا حسن آخند
akhundzada | AFG | Hibatullah Akhundzada | Akhundzada, Haibatullah Akhundzada, Хайбатулла Ахундзада, Ахундзада, Ҳайбатуллоҳ Охундзода, هبت‌الله آخندزاده, هبت الله آخندزاده
kabir | AFG | Abdul Kabir | Mawlawi Abdul Kabir, Абдул Кабир, Абдулкабир, عبدالکبیر, مولوی عبدالکبیر
wasiq | AFG | Abdul Haq Wasiq | Wasiq, Абдул Хак Васик, عبدالحق وثیق
wafa | AFG | Mohammad Yusuf Wafa | Yusuf Wafa, Yousuf Wafa, Wafa, Wafo, Юсуф Вафа, Мохаммад Юсуф Вафа, Вафо, Юсуфи Вафо, محمد یوسف وفا, یوسف وفا
noori | AFG | Noorullah Noori | Nurullah Noori, Nurullah Nuri, Нурулла Нури, Нуруллоҳ Нурӣ, نورالله نوری
omar-breshna | AFG | Abdul Bari Omar | Абдул Бари Омар, Абдулбори Умар, عبدالباری عمر
sirajuddin-haqqani | AFG | Sirajuddin Haqqani | Сираджуддин Хаккани, Сироҷиддин Ҳаққонӣ, سراج‌الدین حقانی, سراج الدین حقانی, خلیفه سراج‌الدین | khalil-haqqani
khalil-haqqani | AFG | Khalil Rahman Haqqani | Khalil Ahmad Haqqani, Khalil Haqqani, Khalil ur-Rahman Haqqani, Khalilur Rahman Haqqani, Халил Хаккани, Халил Рахман Хаккани, Халилуррахман Хаккани, خلیل‌الرحمان حقانی, خلیل الرحمان حقانی, خلیل‌الرحمن حقانی, خلیل الرحمن حقانی, خلیل حقانی | sirajuddin-haqqani
mansoor | AFG | Amanuddin Mansoor | Amanuddin Mansur, Amanuddin Mansour, Аманулла Мансур, Аманудин Мансур, Аманиддин Мансур, امان‌الدین منصور, امان الدین منصور
dehqanzada | AFG | Naqibullah Dehqanzada | Dehqanzada, Dehqonzoda, Дехканзада, Деҳқонзода, Накибулла Дехканзода, نقیب‌الله دهقان‌زاده, دهقان‌زاده, دهقان زاده
aghbar | AFG | Mohammad Zahir Aghbar | Aghbar, Agbar, Aghbor, Захир Агбар, Мохаммад Захир Агбар, Зоҳир Ағбар, Агбар, ظاهر اغبر, محمد ظاهر اغبر, اغبر
kamgar | AFG | Ehsanullah Kamgar | Kamgar, Эхсанулла Камгар, احسان‌الله کامگار, احسان الله کامگار
massoud | | Ahmad Massoud | Ahmad Masoud, Ахмад Масуд, Аҳмади Масъуд, احمد مسعود | massoud-shah
massoud-shah | | Ahmad Shah Massoud | Ahmad Shah Masoud, Ахмад Шах Масуд, Аҳмадшоҳи Масъуд, احمد شاه مسعود, احمدشاه مسعود | massoud
`,
);
