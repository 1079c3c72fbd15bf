// Every word of the page, English and Arabic. `say` is for the page's own words, `label` for codes of the tables: a code without
// a word is shown as it is.
const words = {
  title: ["Events in the news", "أحداث في الأخبار"],
  skip: ["To the list of events", "إلى قائمة الأحداث"],
  timeline: ["When", "متى"],
  timeline_lead: ["Events over time, by class. A bar leads to its events.", "الأحداث عبر الزمن بحسب الصنف. كل عمود يقود إلى أحداثه."],
  types: ["What", "ماذا"],
  types_lead: ["Events by type.", "الأحداث بحسب النوع."],
  matrix: ["Who to whom", "من تجاه من"],
  matrix_lead: ["Rows act on columns. Numbers count happenings, colour shows their mean score.", "الصفوف تفعل والأعمدة يقع عليها الفعل. الرقم عدد الوقائع واللون متوسط درجتها."],
  conflict: ["conflict", "صراع"], cooperation: ["cooperation", "تعاون"],
  map: ["Where", "أين"],
  map_lead: ["Places where events happened; the area of a circle is their number, its colour the commonest class.", "أماكن وقوع الأحداث؛ مساحة الدائرة عددها ولونها الصنف الغالب."],
  map_note: ["Outlines are Natural Earth's, simplified; they take no side in any dispute.", "حدود الخريطة مبسطة من «Natural Earth» ولا تعبّر عن موقف من أي نزاع."],
  agreements: ["Agreements", "الاتفاقات"],
  agreements_lead: ["What became of each accord, as the sources put it.", "ما آل إليه كل اتفاق كما ترويه المصادر."],
  actors: ["Actors", "الفاعلون"], actors_lead: ["Those mentioned most.", "الأكثر ذكرا."],
  pairs: ["Pairs", "الثنائيات"], pairs_lead: ["Each happening counted once a day.", "كل واقعة تُحسب مرة واحدة في اليوم."],
  events: ["Events", "الأحداث"],
  search: ["Search", "بحث"], quad: ["Class", "الصنف"], type: ["Type", "النوع"], state: ["State", "الحال"],
  actor: ["Who", "الفاعل"], recipient: ["To whom", "المتلقي"], from: ["From", "من تاريخ"], to: ["To", "إلى تاريخ"],
  clear: ["Clear", "مسح"], any: ["any", "الكل"], happened: ["happened", "وقع"],
  date: ["Date", "التاريخ"], what: ["What", "ماذا"], place: ["Where", "المكان"], source: ["Source", "المصدر"],
  name: ["Name", "الاسم"], sector: ["Sector", "القطاع"], mentions: ["Mentions", "الذكر"], documents: ["Documents", "الوثائق"],
  first: ["First", "أول ذكر"], last: ["Last", "آخر ذكر"], score: ["Mean score", "متوسط الدرجة"],
  sentences: ["Sentences", "الجمل"], dates: ["Dates", "التواريخ"], event_count: ["Events", "الأحداث"], agreement_count: ["Agreement notes", "إشارات إلى اتفاقات"],
  no_events: ["No events were coded in this corpus.", "لم يُرمَّز أي حدث في هذه المدونة."],
  no_dates: ["No event has a date.", "لا حدث مؤرخ."],
  no_pairs: ["No event names both sides.", "لا حدث يذكر الطرفين."],
  no_places: ["No event names a place.", "لا حدث يذكر مكانا."],
  no_agreements: ["No agreement is mentioned.", "لم يُذكر أي اتفاق."],
  no_actors: ["No actor is mentioned.", "لم يُذكر أي فاعل."],
  none_found: ["No event matches the filter.", "لا حدث يطابق المرشحات."],
  more: ["Show more", "عرض المزيد"], unknown_date: ["no date", "بلا تاريخ"], mediated: ["mediated by", "بوساطة"], said: ["according to", "بحسب"],
  found: ["{0} of {1} events", "{0} من {1} من الأحداث"],
  all_listed: ["All {0} events are listed.", "القائمة تضم الأحداث كلها: {0}."],
  some_listed: ["The first {0} of {1} events are listed; the charts count all of them.", "القائمة تضم أول {0} من {1} من الأحداث؛ أما الأشكال فتحصيها كلها."],
  some_agreements: ["{0} of {1} notes are shown: the agreements written about most.", "المعروض {0} من {1} من الإشارات: أكثر الاتفاقات ذكرا."],
  earlier: ["{0} earlier", "{0} أقدم"],
  undated: ["Not drawn: {0} without a date, {1} that were denied, announced or supposed.", "خارج الرسم: {0} بلا تاريخ، و{1} نُفيت أو أُعلن عنها أو افتُرضت."],
  outside: ["{0} events lie outside the dates drawn.", "{0} من الأحداث تقع خارج المدة المرسومة."],
  not_counted: ["{0} rows went beyond what the sums hold.", "{0} من الصفوف تجاوزت سعة الجداول."],
  made: ["Made by Mirsad {0}. Charts: Observable Plot. Outlines: Natural Earth.", "أعدّه مرصد {0}. الأشكال: Observable Plot. الخرائط: Natural Earth."],
};
const labels = {
  VC: ["Verbal cooperation", "تعاون بالقول"], MC: ["Material cooperation", "تعاون بالفعل"], VX: ["Verbal conflict", "صراع بالقول"], MX: ["Material conflict", "صراع بالفعل"],
  AGREE: ["Agree", "اتفاق"], CONSULT: ["Consult", "تشاور"], SUPPORT: ["Support", "تأييد"], CONCEDE: ["Concede", "تنازل"], COOPERATE: ["Cooperate", "تعاون"],
  AID: ["Aid", "عون"], RETREAT: ["Retreat", "تراجع"], REQUEST: ["Request", "طلب"], ACCUSE: ["Accuse", "اتهام"], REJECT: ["Reject", "رفض"], THREATEN: ["Threaten", "تهديد"],
  PROTEST: ["Protest", "احتجاج"], SANCTION: ["Sanction", "عقوبة"], MOBILIZE: ["Mobilize", "حشد"], COERCE: ["Coerce", "إكراه"], ASSAULT: ["Assault", "اعتداء"],
  negation: ["did not happen", "لم يقع"], future: ["announced", "مستقبل"], hypothetical: ["supposed", "مفترض"], historical: ["background", "خلفية تاريخية"],
  visit: ["visit", "زيارة"], "third-party": ["third party", "طرف ثالث"], multilateral: ["multilateral", "متعدد الأطراف"], phone: ["by phone", "هاتفيا"],
  withdraw: ["withdrawal", "انسحاب"], release: ["release", "إفراج"], disarm: ["disarmament", "نزع سلاح"], ceasefire: ["ceasefire", "وقف إطلاق نار"], access: ["access", "إتاحة"], resign: ["resignation", "استقالة"],
  assist: ["assistance", "مساعدة"], change: ["change", "تغيير"], yield: ["concession", "تنازل"], meet: ["meeting", "لقاء"],
  disapprove: ["disapproval", "استنكار"], investigate: ["investigation", "تحقيق"], allege: ["allegation", "ادعاء"],
  restrict: ["restriction", "تقييد"], arrest: ["arrest", "توقيف"], relations: ["relations", "علاقات"], expel: ["expulsion", "طرد"], territory: ["territory", "أراض"], violence: ["violence", "عنف"],
  demo: ["demonstration", "مظاهرة"], riot: ["riot", "شغب"], strike: ["strike", "إضراب"], hunger: ["hunger strike", "إضراب عن الطعام"], boycott: ["boycott", "مقاطعة"], obstruct: ["obstruction", "عرقلة"], vandalize: ["vandalism", "تخريب"],
  convict: ["conviction", "إدانة"], discontinue: ["discontinuation", "قطع"], troops: ["troops", "قوات"], weapons: ["weapons", "أسلحة"], police: ["police", "شرطة"], militia: ["militia", "ميليشيا"],
  seize: ["seizure", "استيلاء"], censor: ["censorship", "رقابة"], curfew: ["curfew", "حظر تجول"], "martial-law": ["martial law", "أحكام عرفية"], deport: ["deportation", "ترحيل"], withhold: ["withholding", "حجب"], misinformation: ["misinformation", "تضليل"], cyber: ["cyber", "سيبراني"],
  abduct: ["abduction", "اختطاف"], beat: ["beating", "ضرب"], torture: ["torture", "تعذيب"], sexual: ["sexual violence", "عنف جنسي"], targeted: ["targeted killing", "اغتيال"], destroy: ["destruction", "تدمير"], primitive: ["primitive weapons", "أسلحة بدائية"], firearms: ["firearms", "أسلحة نارية"], explosives: ["explosives", "متفجرات"], "suicide-attack": ["suicide attack", "هجوم انتحاري"], aerial: ["air strike", "قصف جوي"], drone: ["drone", "مسيّرة"], "heavy-weapons": ["heavy weapons", "أسلحة ثقيلة"], "crowd-control": ["crowd control", "تفريق حشود"], unconventional: ["unconventional weapons", "أسلحة غير تقليدية"],
  GOV: ["government", "حكومة"], MIL: ["military", "جيش"], COP: ["police", "شرطة"], JUD: ["judiciary", "قضاء"], LEG: ["legislature", "برلمان"], SPY: ["intelligence", "مخابرات"], PTY: ["party", "حزب"], OPP: ["opposition", "معارضة"], REB: ["rebels", "متمردون"], PRM: ["paramilitary", "شبه عسكري"], UAF: ["armed group", "جماعة مسلحة"], PRE: ["breakaway authority", "سلطة انفصالية"], UNK: ["unknown", "غير معروف"], CVL: ["civilians", "مدنيون"], REF: ["refugees", "لاجئون"], BUS: ["business", "أعمال"], LAB: ["labour", "عمال"], AGR: ["farmers", "مزارعون"], CRM: ["crime", "إجرام"], EDU: ["education", "تعليم"], ELI: ["elite", "نخبة"], JRN: ["media", "إعلام"], MED: ["health", "صحة"], REL: ["religion", "دين"], SOC: ["society", "مجتمع"],
  UNO: ["United Nations", "الأمم المتحدة"], EUR: ["European Union", "الاتحاد الأوروبي"], IGO: ["International body", "هيئة دولية"], NGO: ["NGO", "منظمة غير حكومية"], IMG: ["Transnational armed group", "جماعة مسلحة عابرة للحدود"], MNC: ["Multinational company", "شركة متعددة الجنسيات"], ISM: ["Transnational movement", "حركة عابرة للحدود"], WST: ["The West", "الغرب"],
  accord: ["Accord", "اتفاق"], "peace-treaty": ["Peace treaty", "معاهدة سلام"], "prisoner-exchange": ["Prisoner exchange", "تبادل أسرى"], normalisation: ["Normalisation", "تطبيع"], border: ["Border agreement", "اتفاق حدودي"], trade: ["Trade agreement", "اتفاق تجاري"], "military-cooperation": ["Military cooperation", "تعاون عسكري"], memorandum: ["Memorandum", "مذكرة تفاهم"], other: ["Agreement", "اتفاق آخر"],
  proposed: ["proposed", "مقترح"], intended: ["intended", "مزمع"], negotiating: ["under negotiation", "قيد التفاوض"], initialled: ["initialled", "وُقّع بالأحرف الأولى"], reached: ["reached", "تم التوصل إليه"], signed: ["signed", "وُقّع"], ratified: ["ratified", "صودق عليه"], "in-force": ["in force", "سارٍ"], "implementation-urged": ["implementation urged", "دعوة إلى تنفيذه"], implementing: ["being implemented", "قيد التنفيذ"], implemented: ["implemented", "نُفّذ"], obstructed: ["obstructed", "معرقل"], violated: ["violated", "منتهك"], suspended: ["suspended", "معلّق"], terminated: ["terminated", "منتهٍ"], rejected: ["rejected", "مرفوض"],
};
// What is the mood of a status: the class whose colour it takes.
const moods = {proposed: "vc", intended: "vc", negotiating: "vc", initialled: "vc", "implementation-urged": "vx", obstructed: "vx", suspended: "vx", violated: "mx", terminated: "mx", rejected: "mx"};

let language = "en";
const pick = (both) => both[language === "ar" ? 1 : 0];
const say = (key, ...values) => values.reduce((text, value, i) => text.replace(`{${i}}`, () => value), pick(words[key]));
const label = (code) => Object.hasOwn(labels, code) ? pick(labels[code]) : code;
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
// A date keeps its order among Arabic letters, which would otherwise show 2022-04-02 as 02-04-2022.
const ordered = (date) => `\u2066${date}\u2069`;
// Latin digits in both languages, as in the tables.
const locale = () => language === "ar" ? "ar-u-nu-latn" : "en";
const count = (value) => new Intl.NumberFormat(locale()).format(value);
const list = (items) => items.join(language === "ar" ? "، " : ", ");
