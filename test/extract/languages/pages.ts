/** One short article a language, as a site prints it: what stands around it is in the language, too. */
export interface Story {
  readonly language: string;
  readonly menu: readonly string[];
  readonly headline: string;
  readonly standfirst: string;
  readonly byline: string;
  readonly date: string;
  readonly body: readonly [string, string, string];
  /** A line behind the first paragraph that says what else to read, or of a picture. */
  readonly inside?: string;
  readonly more: string;
  readonly teasers: readonly [string, string];
  readonly foot: string;
  /** What the record must say. */
  readonly author: string;
  readonly published: string;
}

export const STORIES: readonly Story[] = [
  {
    language: 'it',
    menu: ['Cronaca', 'Politica', 'Economia', 'Sport', 'Abbonati'],
    headline: 'Il ponte vecchio di Torvena chiude per sei settimane',
    standfirst: 'Traghetti ogni venti minuti dal molo antico, ciclisti deviati nel galleria sotto il fiume',
    byline: 'di Carla Neri',
    date: '24 giugno 2024, ore 10:30',
    body: [
      'Il ponte vecchio di Torvena resterà chiuso per sei settimane mentre gli ingegneri sostituiscono gli appoggi sotto la campata nord, ha detto ieri il comune.',
      'Nel frattempo i traghetti partiranno ogni venti minuti dal molo antico, e ai ciclisti si chiede di usare la galleria sotto il fiume finché il ponte non sarà riaperto.',
      'Il lavoro è l’ultima parte di una riparazione cominciata dopo che gli ispettori avevano trovato crepe in due appoggi, ed è costato più del previsto.',
    ],
    more: 'Leggi anche',
    teasers: ['Il mercato del pesce cambia piazza', 'Scuole, mancano ancora trenta insegnanti'],
    foot: '© 2024 La Gazzetta di Torvena. Tutti i diritti riservati.',
    author: 'Carla Neri',
    published: '2024-06-24T10:30',
  },
  {
    language: 'nl',
    menu: ['Nieuws', 'Sport', 'Economie', 'Cultuur', 'Abonneren'],
    headline: 'Oude havenbrug in Zandmeer zes weken dicht',
    standfirst: 'Elke twintig minuten een pont, fietsers moeten door de tunnel',
    byline: 'Door Piet de Wit',
    date: '24 juni 2024 om 10.30 uur',
    body: [
      'De oude havenbrug in Zandmeer gaat zes weken dicht terwijl ingenieurs de lagers onder de noordelijke overspanning vervangen, zei de gemeente gisteren.',
      'In die tijd vaart er elke twintig minuten een pont vanaf de oude kade, en fietsers moeten door de tunnel totdat de brug weer open is.',
      'Het werk is het laatste deel van een reparatie die begon nadat inspecteurs scheuren in twee lagers hadden gevonden, en het is duurder dan gepland.',
    ],
    more: 'Lees ook',
    teasers: ['Vismarkt verhuist naar het plein', 'Scholen zoeken nog dertig leraren'],
    foot: '© 2024 Zandmeerse Courant. Alle rechten voorbehouden.',
    author: 'Piet de Wit',
    published: '2024-06-24T10:30',
  },
  {
    language: 'sv',
    menu: ['Nyheter', 'Sport', 'Kultur', 'Ekonomi', 'Logga in'],
    headline: 'Gamla hamnbron i Viksund stängs i sex veckor',
    standfirst: 'Färjor var tjugonde minut medan lagren byts ut',
    byline: 'Av Karin Öberg',
    date: 'Publicerad 24 juni 2024 kl. 10.30',
    body: [
      'Den gamla hamnbron i Viksund stängs i sex veckor medan ingenjörer byter ut lagren under det norra spannet, meddelade kommunen i går.',
      'Under tiden går färjor var tjugonde minut från den gamla kajen, och cyklister uppmanas att använda tunneln tills bron öppnar igen.',
      'Arbetet är den sista delen av en reparation som började efter att inspektörer hade hittat sprickor i två av lagren, och det har blivit dyrare än väntat.',
    ],
    more: 'Läs även',
    teasers: ['Fisktorget flyttar till nya platsen', 'Skolorna saknar trettio lärare'],
    foot: '© 2024 Viksunds Allehanda. Ansvarig utgivare: Nils Ek',
    author: 'Karin Öberg',
    published: '2024-06-24T10:30',
  },
  {
    language: 'fi',
    menu: ['Uutiset', 'Urheilu', 'Kulttuuri', 'Talous', 'Kirjaudu'],
    headline: 'Lahdensuun vanha satamasilta suljetaan kuudeksi viikoksi',
    standfirst: 'Lautat kulkevat kahdenkymmenen minuutin välein, pyöräilijät ohjataan tunneliin',
    byline: 'Teksti: Aino Virtanen',
    date: 'Julkaistu 24.6.2024 klo 10.30',
    body: [
      'Lahdensuun vanha satamasilta suljetaan kuudeksi viikoksi, kun insinöörit vaihtavat pohjoisen jänteen alla olevat laakerit, kaupunki kertoi eilen.',
      'Sillä aikaa lautat lähtevät vanhasta laiturista kahdenkymmenen minuutin välein, ja pyöräilijöitä pyydetään käyttämään tunnelia, kunnes silta avataan.',
      'Työ on viimeinen osa korjausta, joka alkoi, kun tarkastajat löysivät halkeamia kahdesta laakerista, ja se on maksanut enemmän kuin oli suunniteltu.',
    ],
    more: 'Lue myös',
    teasers: ['Kalatori muuttaa uudelle aukiolle', 'Kouluista puuttuu kolmekymmentä opettajaa'],
    foot: '© 2024 Lahdensuun Sanomat. Kaikki oikeudet pidätetään.',
    author: 'Aino Virtanen',
    published: '2024-06-24T10:30',
  },
  {
    language: 'pl',
    menu: ['Wiadomości', 'Sport', 'Kultura', 'Gospodarka', 'Zaloguj się'],
    headline: 'Stary most portowy w Zalewie zamknięty na sześć tygodni',
    standfirst: 'Promy co dwadzieścia minut, rowerzyści pojadą tunelem',
    byline: 'Autor: Anna Nowak',
    date: '24 czerwca 2024, godz. 10:30',
    body: [
      'Stary most portowy w Zalewie będzie zamknięty przez sześć tygodni, a inżynierowie wymienią w tym czasie łożyska pod północnym przęsłem, podał wczoraj urząd miasta.',
      'Promy będą odpływać co dwadzieścia minut ze starego nabrzeża, a rowerzyści mają korzystać z tunelu, dopóki most nie zostanie ponownie otwarty.',
      'Prace są ostatnią częścią remontu, który zaczął się po tym, jak inspektorzy znaleźli pęknięcia w dwóch łożyskach, i kosztują więcej, niż planowano.',
    ],
    more: 'Czytaj także',
    teasers: ['Targ rybny przenosi się na rynek', 'Szkołom wciąż brakuje nauczycieli'],
    foot: '© 2024 Kurier Zalewski. Wszelkie prawa zastrzeżone.',
    author: 'Anna Nowak',
    published: '2024-06-24T10:30',
  },
  {
    language: 'cs',
    menu: ['Zprávy', 'Sport', 'Kultura', 'Ekonomika', 'Přihlásit'],
    headline: 'Starý přístavní most v Zátoni se na šest týdnů zavře',
    standfirst: 'Přívozy pojedou každých dvacet minut, cyklisté musí tunelem',
    byline: 'Autor: Jana Malá',
    date: '24. června 2024 v 10:30',
    body: [
      'Starý přístavní most v Zátoni bude šest týdnů zavřený, protože inženýři vymění ložiska pod severním polem, oznámila včera radnice.',
      'Přívozy budou jezdit každých dvacet minut od starého mola a cyklisté mají používat tunel, dokud se most znovu neotevře.',
      'Práce jsou poslední částí opravy, která začala poté, co inspektoři našli praskliny ve dvou ložiskách, a stály víc, než se čekalo.',
    ],
    more: 'Čtěte také',
    teasers: ['Rybí trh se stěhuje na náměstí', 'Školám stále chybí učitelé'],
    foot: '© 2024 Zátoňské noviny. Všechna práva vyhrazena.',
    author: 'Jana Malá',
    published: '2024-06-24T10:30',
  },
  {
    language: 'tr',
    menu: ['Gündem', 'Spor', 'Ekonomi', 'Kültür', 'Giriş Yap'],
    headline: 'Körfezli’deki eski liman köprüsü altı hafta kapalı kalacak',
    standfirst: 'Vapurlar yirmi dakikada bir kalkacak, bisikletliler tüneli kullanacak',
    byline: 'Yazan: Elif Kaya',
    date: '24 Haziran 2024 10:30',
    body: [
      'Körfezli’deki eski liman köprüsü, mühendisler kuzey açıklığının altındaki mesnetleri değiştirirken altı hafta kapalı kalacak, belediye dün açıkladı.',
      'Bu sürede vapurlar eski iskeleden yirmi dakikada bir kalkacak ve köprü yeniden açılana kadar bisikletlilerin tüneli kullanması istenecek.',
      'Çalışma, müfettişlerin iki mesnette çatlak bulmasının ardından başlayan onarımın son bölümü ve planlanandan daha pahalıya mal oldu.',
    ],
    more: 'İlgili Haberler',
    teasers: ['Balık pazarı meydana taşınıyor', 'Okullarda hâlâ öğretmen eksik'],
    foot: '© 2024 Körfezli Postası. Tüm hakları saklıdır.',
    author: 'Elif Kaya',
    published: '2024-06-24T10:30',
  },
  {
    language: 'el',
    menu: ['Ειδήσεις', 'Αθλητικά', 'Οικονομία', 'Πολιτισμός', 'Σύνδεση'],
    headline: 'Κλείνει για έξι εβδομάδες η παλιά γέφυρα του λιμανιού',
    standfirst: 'Καραβάκια κάθε είκοσι λεπτά, οι ποδηλάτες από τη σήραγγα',
    byline: 'Γράφει η Μαρία Δήμου',
    date: '24 Ιουνίου 2024, 10:30',
    body: [
      'Η παλιά γέφυρα του λιμανιού θα μείνει κλειστή για έξι εβδομάδες, όσο οι μηχανικοί αλλάζουν τα έδρανα κάτω από το βόρειο άνοιγμα, ανακοίνωσε χθες ο δήμος.',
      'Στο μεταξύ τα καραβάκια θα φεύγουν κάθε είκοσι λεπτά από την παλιά αποβάθρα και οι ποδηλάτες θα περνούν από τη σήραγγα μέχρι να ανοίξει ξανά η γέφυρα.',
      'Οι εργασίες είναι το τελευταίο μέρος μιας επισκευής που άρχισε όταν οι επιθεωρητές βρήκαν ρωγμές σε δύο έδρανα, και κόστισαν περισσότερο από όσο είχε υπολογιστεί.',
    ],
    more: 'Διαβάστε επίσης',
    teasers: ['Μετακομίζει η ψαραγορά στην πλατεία', 'Λείπουν ακόμη τριάντα δάσκαλοι'],
    foot: '© 2024 Τα Νέα του Λιμανιού. Με επιφύλαξη παντός δικαιώματος.',
    author: 'Μαρία Δήμου',
    published: '2024-06-24T10:30',
  },
  {
    language: 'uk',
    menu: ['Новини', 'Спорт', 'Економіка', 'Культура', 'Увійти'],
    headline: 'Старий портовий міст у Затоці закривають на шість тижнів',
    standfirst: 'Пороми ходитимуть кожні двадцять хвилин, велосипедистам відкриють тунель',
    byline: 'Автор: Олена Гай',
    date: '24 червня 2024, 10:30',
    body: [
      'Старий портовий міст у Затоці буде закритий шість тижнів, поки інженери замінять опори під північним прогоном, повідомила вчора міська рада.',
      'У цей час пороми відходитимуть від старої пристані кожні двадцять хвилин, а велосипедистів просять їздити тунелем, доки міст знову не відкриють.',
      'Ці роботи є останньою частиною ремонту, який почався після того, як інспектори знайшли тріщини у двох опорах, і коштують більше, ніж планували.',
    ],
    more: 'Читайте також',
    teasers: ['Рибний ринок переїжджає на площу', 'У школах бракує тридцяти вчителів'],
    foot: '© 2024 Вісник Затоки. Усі права захищені.',
    author: 'Олена Гай',
    published: '2024-06-24T10:30',
  },
  {
    language: 'ko',
    menu: ['뉴스', '스포츠', '경제', '문화', '로그인'],
    headline: '해안시 옛 항구 다리 6주간 통행 중단',
    standfirst: '20분마다 여객선 운항, 자전거는 터널로 우회',
    byline: '김철수 기자',
    date: '입력 2024.06.24 10:30',
    body: [
      '해안시의 옛 항구 다리가 북쪽 경간 아래의 받침을 교체하는 동안 6주간 통행이 중단된다고 시청이 어제 밝혔다. 시장은 안전이 먼저라며 주민들에게 양해를 구했고, 공사는 다음 주 월요일 아침 일찍 시작된다고 덧붙였다.',
      '이 기간에는 옛 부두에서 20분마다 여객선이 운항하며, 다리가 다시 열릴 때까지 자전거 이용자는 터널을 이용해야 한다. 버스 노선 세 개도 새 다리를 지나는 길로 바뀌며, 자세한 시간표는 정류장마다 붙을 예정이다.',
      '이번 공사는 검사관들이 받침 두 곳에서 균열을 발견한 뒤 시작된 보수의 마지막 단계로, 비용은 예상보다 많이 들었다. 시의회는 지난달 긴 토론 끝에 추가 예산을 승인했고, 반대한 의원은 두 명뿐이었다고 한다.',
    ],
    more: '관련 기사',
    teasers: ['어시장, 광장으로 옮긴다', '학교 교사 여전히 서른 명 부족'],
    foot: '© 2024 해안일보. 무단 전재 및 재배포 금지',
    author: '김철수',
    published: '2024-06-24T10:30',
  },
];
