/** Words of bylines, in the languages that pages are written in; folded to lower case, separated by bars. */

const list = (words: string): readonly string[] => words.split('|');

/** What introduces a name. Matched at the start of a line, followed by a space, a colon or the name itself (CJK). */
export const INTRODUCTIONS = list(
  'by|written by|posted by|published by|story by|words by|text by|report by|reported by|reporting by|' +
    'review by|guide by|recipe by|recipes by|article written by|interview by|interviewed by|commentary by|analysis by|opinion by|story and photos by|a post by|article by|contributed by|author|authors|writer|from|von|' +
    'ein beitrag von|ein gastbeitrag von|gastbeitrag von|ein kommentar von|eine analyse von|ein essay von|ein interview von|' +
    'eine kolumne von|geschrieben von|verfasst von|text von|autor|autorin|autoren|par|écrit par|publié par|' +
    'rédigé par|propos recueillis par|auteur|texte de|por|escrito por|publicado por|autora|texto|' +
    'redacción|di|a cura di|scritto da|pubblicato da|autore|da|door|geschreven door|af|av|skrevet af|' +
    'skrevet av|skriven av|text|tekst|teksti|skribent|kirjoittaja|przez|autorzy|oprac|opracowanie|rozmawiał|rozmawiała|haber|muhabir|autoři|napsal|' +
    'napsala|szerző|írta|scris de|de|yazan|yazar|автор|авторы|автори|текст|oleh|penulis|tác giả|bởi|από|' +
    'του|της|γράφει ο|γράφει η|γράφουν οι|συντάκτης|συντάκτρια|ρεπορτάζ|επιμέλεια|κείμενο|συνέντευξη|' +
    'بقلم|كتب|كتبت|الكاتب|الكاتبة|إعداد|تقرير|حوار|متابعة|تأليف|نویسنده|به قلم|خبرنگار|گزارش از|گزارش|گزارشگر|گفتگو از|تحریر|رپورٹ|' +
    'מאת|כתב|כתבה|द्वारा|लेखक|लेखिका|रिपोर्ट|रिपोर्टर|संवाददाता|प्रस्तुति|লেখা|লেখক|প্রতিবেদক|লিখেছেন|' +
    'โดย|ผู้เขียน|เขียนโดย|เรื่อง|เรื่องโดย|ผู้สื่อข่าว|รายงานโดย|' +
    'interview|texte|reportage de|un article de|une enquête de|entretien|de notre envoyé spécial|de notre envoyée spéciale|' +
    'de notre correspondant|de notre correspondante|texto de|entrevista|entrevista de|reportaje|reportaje de|un reportaje de|' +
    'crónica de|texto e fotos|repórter|reportagem|reportagem de|testo|testo di|testi di|intervista|intervista di|articolo di|servizio di|' +
    'dal nostro inviato|dalla nostra inviata|dal nostro corrispondente|dalla nostra corrispondente|un articol de|text de|material de|a consemnat|' +
    'ein artikel von|eine reportage von|kommentar von|ein bericht von|protokoll von|een artikel van|interview door|van onze verslaggever|' +
    'van onze correspondent|van onze redacteur|door onze redacteur|door onze verslaggever|door onze correspondent|reporter|journalist|skriven av|toimittaja|kirjoittanut|haastattelu|teksti ja kuvat|' +
    'подготовил|подготовила|подготовили|материал подготовил|материал подготовила|беседовал|беседовала|записал|записала|интервью|' +
    'підготував|підготувала|записав|записала|розмовляв|розмовляла|спілкувалася|авторка|пише|аутор|' +
    'napisał|napisała|autorka|opracował|opracowała|připravil|připravila|napísal|napísala|pripravil|pripravila|piše|napisao|napisala|' +
    'hazırlayan|röportaj|editör|reporter|pewarta|jurnalis|laporan|ditulis oleh|bài và ảnh|bài|bài viết|thực hiện|' +
    'mwandishi|imeandikwa na|escrit per|avtor|avtorica|autorius|autorė|autors|curated by|articol de|una crónica de|un artículo de|artículo de|' +
    'எழுதியவர்|எழுதியது|கட்டுரையாளர்|ஆசிரியர்|تحریر و ترتیب|' +
    'byline|words|authored by|reporters|auteurs|auteure|autores|autoras|redactado por|redactada por|escrita por|publicada por|' +
    'rédigée par|écrite par|publiée par|text and photos|text and pictures|words and photos|words and pictures|text & foto|text & fotos|text & photos|text & bild|' +
    'text und foto|text und fotos|text und bild|text und bilder|text + foto|text + fotos|text och foto|text och bild|texte et photo|texte et photos|texte & photos|' +
    'texto y foto|texto y fotos|texto y fotografías|texto e foto|testo e foto|tekst en foto|tekst en foto’s|tekst og foto|tekst i foto|tekst i zdjęcia|текст и фото',
);

/** Those that also begin other lines, such as `Text size`, and need a colon. */
export const NOUN_INTRODUCTIONS = list(
  'text|texto|tekst|teksti|текст|writer|from|haber|muhabir|opracowanie|redacción|interview|texte|testo|entretien|entrevista|reportaje|' +
    'repórter|reportagem|intervista|reporter|journalist|toimittaja|haastattelu|интервью|ρεπορτάζ|επιμέλεια|κείμενο|συνέντευξη|' +
    'تقرير|حوار|متابعة|گزارش|خبرنگار|رپورٹ|रिपोर्ट|रिपोर्टर|संवाददाता|प्रस्तुति|লেখা|প্রতিবেদক|เรื่อง|ผู้สื่อข่าว|röportaj|editör|' +
    'ஆசிரியர்|கட்டுரையாளர்|laporan|pewarta|jurnalis|bài|bài viết|thực hiện|texto e fotos|words|reporters',
);

/** Chinese, Japanese and Korean marks of a name, which stand before it, often in brackets or with a colon. */
export const CJK_INTRODUCTIONS = list(
  '文／|文/|文:|文：|文＝|文=|聞き手＝|聞き手：|取材・文＝|取材・文：|撰文|作者|記者|记者|本报记者|执笔|執筆|执笔者|執筆者|著者|ライター',
);

/** What joins two names. */
export const CONJUNCTIONS = list(
  'and|und|et|y|e|ed|en|och|og|ja|i|oraz|a|és|și|ve|и|та|й|dan|và|και|with|mit|avec|con|com|met|med|و|ו',
);

/** Words that show that a piece is a role or a place of work, not a name. */
export const ROLES = list(
  'editor|editors|reporter|correspondent|writer|writers|journalist|columnist|contributor|contributors|' +
    'staff|producer|photographer|author|analyst|critic|intern|freelance|freelancer|manager|director|' +
    'coordinator|associate|assistant|officer|executive|partner|scientist|attorney|lawyer|physician|dietitian|' +
    'dietician|nutritionist|instructor|teacher|copywriter|designer|advisor|adviser|economist|administrator|trainer|' +
    'therapist|psychologist|owner|moderator|member|former|contributing|president|founder|co-founder|ceo|cto|cmo|vp|svp|evp|specialist|strategist|expert|consultant|blogger|editorial|' +
    'gardener|horticulturist|horticulturalist|educator|representative|veterinarian|librarian|curator|' +
    'professor|lecturer|fellow|researcher|engineer|developer|marketer|host|chief|head|senior|lead|' +
    'redakteur|redakteurin|korrespondent|korrespondentin|chefredakteur|journaliste|correspondant|' +
    'reporters|correspondents|journalists|columnists|analysts|critics|producers|photographers|educators|researchers|specialists|consultants|' +
    'rédacteur|rédactrice|periodista|redactor|redactora|corresponsal|giornalista|redattore|redattrice|' +
    'verslaggever|redacteur|журналист|корреспондент|редактор|обозреватель|колумнист|' +
    'журналистка|кореспондент|кореспондентка|редакторка|dziennikarz|dziennikarka|redaktor|redaktorka|novinář|novinářka|reportér|reportérka|' +
    'újságíró|szerkesztő|jurnalist|jurnalistă|muhabir|muhabiri|journalistin|toimittaja|päätoimittaja|redaktör|redaktør|repórter|jornalista|' +
    'wartawan|jurnalis|pewarta|δημοσιογράφος|συντάκτης|συντάκτρια',
);

/** Words of a page's furniture, which stands in capitals where names do. */
export const FURNITURE = list(
  'posted|published|updated|save|share|sharing|social|article|read|min|long|follow|comments|comment|' +
    'email|print|subscribe|newsletter|news|video|photo|photos|link|copied|home|menu|search|sign|log|' +
    'listen|watch|advertisement|commentary|opinion|last|mon|tue|wed|thu|fri|sat|sun|monday|tuesday|' +
    'wednesday|thursday|friday|saturday|sunday|today|yesterday|caption|show|hide|view|contents|table|tags|' +
    'related|topics|credit|loading|trending|popular|latest|exclusive|breaking|editors|picks|' +
    'facebook|twitter|whatsapp|telegram|instagram|linkedin|pinterest|youtube|tiktok|reddit|flipboard|messenger|' +
    'compartir|compartilhar|partager|condividi|teilen|delen|paylaş|foto|fotos',
);

/** Words of buttons, menus and headings, which a line of capitals without a `by` is put together of. */
export const LABELS = list(
  'the|us|our|you|your|my|we|it|what|how|why|when|where|who|which|this|that|these|is|are|do|does|can|not|get|got|contact|' +
    'call|apply|select|page|key|now|started|learn|more|takeaways|event|events|ended|back|all|services|service|pricing|' +
    'shop|free|submit|request|schedule|online|tips|careers|resources|insights|insight|hub|community|support|download|' +
    'login|register|account|cart|privacy|terms|policy|cookie|cookies|skip|content|main|view|join|start|try|demo|trial|' +
    'next|previous|about|faq|faqs|help|guide|guides|blog|product|products|solutions|solution|company|industry|' +
    'industries|technology|technologies|business|marketing|development|software|engineering|security|research|health|' +
    'program|programs|project|projects|quote|size|cited|references|summary|introduction|overview|conclusion|' +
    'disclosure|advertiser|affiliate|sponsor|message|popup|button|image|icon|logo|version|update|latest|best|top|new|' +
    'review|reviews|rated|rating|stories|story|podcast|podcasts|videos|gallery|galleries|category|categories|' +
    'forum|forums|board|boards|membership|member|members|customer|customers|management|platform|platforms|features|feature|pages|part|chapter|' +
    'section|volume|issue|edition|stock|getty|images|design|style|lifestyle|travel|food|sports|culture|science|world|' +
    'recruiting|hiring|talent|market|consumer|analytics|data|digital|media|strategy|finance|money|insurance|' +
    'education|university|college|school|department|institute|association|foundation|agency|group|inc|llc|ltd|' +
    'ask|question|questions|answer|answers|post|posts|reply|replies|subject|time|find|website|offline|welcome|' +
    'buy|ticket|tickets|nutrition|information|employment|opportunities|excellence|games|studios|pictures|entertainment|' +
    'recent|press|release|click|here|catalog|joined|template|templates|example|examples|' +
    'mehr|über|kontakt|impressum|anmelden|suche|startseite|accueil|rechercher|contacto|inicio|buscar|noticias|' +
    'kategorie|kategorien|catégorie|catégories|categoría|categorías|categoria|categorias|categorie|kategori|schlagwort|schlagwörter',
);

/** Names that content systems give to nobody. */
export const NOBODY = list(
  'admin|administrator|administrador|webmaster|root|user|guest|guest author|guest contributor|' +
    'guest post|guest writer|anonymous|unknown|none|null|undefined|n a|na|author|authors|autor|auteur|' +
    'autore|editor|editors|the editors|staff|our staff|staff writer|staff writers|staff reporter|' +
    'staff report|staff reports|staff correspondent|by staff|contributor|contributors|contributing writer|' +
    'correspondent|reporter|our correspondent|news desk|newsdesk|web desk|online desk|updated|published|' +
    'share|follow|posted|web team|site admin|wpadmin|super user|superuser|test|default|see all|more|' +
    'view all posts|view profile|read more|all posts|redaktion|die redaktion|redaktion online|' +
    'onlineredaktion|la rédaction|rédaction|redacción|la redacción|redazione|la redazione|redação|' +
    'da redação|redactie|redaktionen|redakcja|redakce|redacția|редакция|от редакции|админ|администратор|' +
    '编辑部|編集部|管理员|full bio|bio|about the author|fact checked|sponsored|advertisement|getty images|' +
    'gastautor|agencies|wire reports|news agencies|multiple authors|various|no author|not specified|' +
    'user submitted|name|byline|tim redaksi|redaksi|haber merkezi|newsroom|toimitus|szerkesztőség|uredništvo|redakcija|' +
    'van onze verslaggever|ban biên tập|กองบรรณาธิการ|ทีมข่าว|هيئة التحرير|فريق التحرير|التحرير|تحریریه|ویب ڈیسک|מערכת|' +
    'নিজস্ব প্রতিবেদক|নিজস্ব প্রতিনিধি|স্টাফ রিপোর্টার|অনলাইন ডেস্ক|ডেস্ক রিপোর্ট|वेब डेस्क|न्यूज डेस्क|न्यूज़ डेस्क|डिजिटल डेस्क|' +
    'نامہ نگار|نمائندہ|সংবাদদাতা|ஆசிரியர் குழு|செய்தியாளர்|온라인뉴스팀|뉴스팀|편집부|编辑|佚名|匿名|本报讯|综合报道|綜合報導|редакцією',
);
