/** Words behind which a full stop ends no sentence, small and without it. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  [
    // English: titles, ranks, months, and what points on.
    "mr mrs ms dr prof st gen col lt maj capt sgt cpl brig adm cmdr gov sen rep hon rev amb",
    "jan feb mar apr jun jul aug sept sep oct nov dec",
    "no nos vs fig vol pp art approx dept est ca cf viz e.g i.e a.m p.m u.s u.k u.n ltd co corp inc",
    // Russian, and Tajik papers that write as it does.
    "г гг в вв ст п пп ул пр просп пос пгт р с м д дер кв им тыс млн млрд трлн руб долл сом чел стр рис табл см ср напр",
    "ген полк подполк майор кап лейт серж проф акад доц канд докт зам нач пом т.е т.к т.н т.о и.о о.и н.э",
    "янв февр апр авг сент окт нояб дек",
    // Tajik and Persian: year, number, page, doctor.
    "сол ш н саҳ муҳ",
    "ص ج ش م ق دکتر ه.ش ه.ق ق.م",
  ]
    .join(" ")
    .split(" "),
);
