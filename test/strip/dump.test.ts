import { describe, expect, it } from 'vitest';
import { load } from '../../src/load/index.ts';
import { strip } from '../../src/strip/index.ts';
import { bodyOf, judge, STORY, verdictOf } from './support.ts';

const HEADLINE = 'Harbour master closes storm-damaged mole to walkers';
const STANDFIRST = 'Says the council of Tolm must find “granite and money” before the spring tides';

const dump = (...parts: readonly (string | readonly string[])[]) => parts.flat().join('\n\n');

describe('a dump with a weather widget, a comment form and lists', () => {
  const before = ['8.4 C\nTolm\nThursday, February 1, 2024', 'Buy now'];
  const after = [
    'Related Articles',
    'Please enter your comment!\nPlease enter your name here',
    'Stay Connected',
    '- Advertisement -spot_img',
    'Latest Articles',
  ];

  it('keeps the story alone and names why the rest goes', async () => {
    const page = await judge(dump(before, HEADLINE, STANDFIRST, STORY, after));
    expect(bodyOf(page)).toEqual([...STORY]);
    expect(page.blocks.map(({ text }) => verdictOf(page, text)).filter((verdict) => verdict !== 'body')).toEqual([
      'dropped:weather',
      'dropped:weather',
      'dropped:weather',
      'dropped:advertisement',
      'field:title',
      'field:subtitle',
      'dropped:related',
      'dropped:comments',
      'dropped:comments',
      'dropped:share',
      'dropped:advertisement',
      'dropped:related',
    ]);
    expect(page).toMatchObject({ kind: 'article', truncated: false });
  });

  it('keeps it without the widget too', async () => {
    const page = await judge(dump(HEADLINE, STANDFIRST, STORY, after));
    expect(bodyOf(page)).toEqual([...STORY]);
    expect(verdictOf(page, HEADLINE)).toBe('field:title');
  });

  it('drops what a consent manager says of its cookies at length', async () => {
    const consent = [
      'By using this site, you consent to our agreement of use, and that what you press and where you come from may be kept by us and by those we work with.',
      'These cookies are needed for the shop to work, to keep you logged in and to remember what lies in your basket, and they cannot be turned off here.',
      'Targeting cookies may be placed by the firms that pay for our pages, so that what they show you elsewhere has to do with what you have read here.',
      'We may request cookies to be kept on your device, so that we know when you come back, and how you got on with the page the last time you read it.',
    ];
    const page = await judge(dump(HEADLINE, STORY, 'Privacy', consent));
    expect(bodyOf(page)).toEqual([...STORY]);
    for (const notice of consent) expect(verdictOf(page, notice)).toBe('dropped:cookies');
  });

  it('drops the parts of such texts that say nothing of cookies themselves', async () => {
    const part =
      'information. What is collected may be about you, what you like or the device you use, and mostly it is there so that the page works as you expect it to, and gives you more of what you came for.';
    const consent = [
      'When you visit our website, we store cookies on your browser to collect',
      part,
      'What is strictly needed',
      'What is liked',
      'What is bought',
      'Manage Consent Preferences',
      'Strictly Necessary Cookies - Always Active',
    ];
    const page = await judge(dump(HEADLINE, STORY.slice(0, 2), consent));
    expect(bodyOf(page)).toEqual(STORY.slice(0, 2));
  });

  it.each([
    'Hestholm Granite is a registered investment adviser. Services are offered only to those who have signed for them, and where the firm may offer them by law.',
    'What stands here is for informational purposes only. It is neither legal nor financial counsel, and whoever builds a mole by it does so at his own risk.',
  ])('drops what a firm must say: %s', async (notice) => {
    const page = await judge(dump(HEADLINE, STORY, notice, 'Imprint'));
    expect(verdictOf(page, notice)).toBe('dropped:legal');
  });

  it('drops where more is to be read', async () => {
    const source = 'More information: Ada Lund et al, What storms do to moles of granite, Journal of Harbours (2024).';
    const page = await judge(dump(HEADLINE, STORY, source, 'Other news'));
    expect(verdictOf(page, source)).toBe('dropped:related');
  });

  it('drops a promise of mail, however long', async () => {
    const promise =
      'Join the keepers of boats who have read the Tolm Courier since it was printed on sails. We send the news of the quays, what the pilots say of the weather, and the times of the tides straight to your inbox.';
    const page = await judge(dump(HEADLINE, STORY, 'Stay afloat', promise, 'Other news'));
    expect(verdictOf(page, promise)).toBe('dropped:newsletter');
  });

  it('knows the line of a date in a script whose letters are counted as words', async () => {
    const story = [
      'เจ้าท่าประจำเมืองท่าปิดเขื่อนกันคลื่นด้านตะวันออกไม่ให้คนเดินเล่นเข้าไป หลังพายุพัดราวกันตกหายไปสี่สิบเมตรเมื่อคืนวันพุธ',
      'วิศวกรที่นั่งเรือออกไปสำรวจพบรอยแตกเพิ่มอีกสองแห่งใต้แนวน้ำ และเตือนว่ารอยหนึ่งกว้างพอให้เรือเล็กลอดผ่านได้',
      'สภาเมืองจะประชุมอีกครั้งในสัปดาห์หน้าเพื่อตัดสินใจเรื่องเงินกู้ ระหว่างนี้มีเชือกและยามคอยกันคนที่อยากรู้อยากเห็น',
    ];
    const date = 'เผยแพร่: 12 ก.พ. 2567 10:45';
    const page = await judge(dump('ปิดเขื่อนกันคลื่นด้านตะวันออกหลังพายุ', date, story));
    expect(bodyOf(page)).toEqual(story);
    expect(verdictOf(page, date)).toBe('field:date');
  });

  it('drops the question of a paywall and the answers to choose from', async () => {
    const wall = ['Want to keep reading?', 'I am already a subscriber', 'Choose your plan'];
    const page = await judge(dump(HEADLINE, STORY, wall));
    expect(bodyOf(page)).toEqual([...STORY]);
    for (const line of wall) expect(verdictOf(page, line)).toBe('dropped:paywall');
  });

  it('drops what a French site says of whose opinion its comments are', async () => {
    const story = [
      'La capitainerie de Tolm a fermé jeudi la digue est aux promeneurs, après que la tempête a arraché quarante mètres de parapet.',
      'Les ingénieurs, sortis en barque, ont trouvé deux autres fissures sous la ligne de flottaison, dont une assez large pour un phoque.',
      'Le conseil se réunira la semaine prochaine pour décider d’un emprunt ; en attendant, une corde et un gardien retiennent les curieux.',
    ];
    const notice = 'Les messages postés ici n’engagent que leurs auteurs.';
    const page = await judge(dump('La digue est de Tolm fermée aux promeneurs', story, notice));
    expect(bodyOf(page)).toEqual(story);
    expect(verdictOf(page, notice)).toBe('dropped:comments');
  });

  it('drops the comments that a line counts and asks for more of', async () => {
    const talk = Array.from({ length: 4 }, (_, i) => [
      `walker${i}`,
      `I walked out there with my father in ${1950 + i} and the parapet was already loose then, whatever they tell us now about it, and the harbour office knew it perfectly well.`,
    ]).flat();
    const page = await judge(dump(HEADLINE, STORY, '4 Comments Comment from the forums', talk));
    expect(bodyOf(page)).toEqual([...STORY]);
    expect(verdictOf(page, 'I walked out')).toBe('dropped:comments');
  });

  it('drops the teasers that follow, sentences though they are', async () => {
    const teasers = [
      'Quay bakery to close after ninety years',
      'The last loaf will be baked on Saturday by the founder’s granddaughter, who is moving inland.',
      'Terns return to the grain silo',
      'Three weeks early, the birds have taken possession of the roof again, as they do every year.',
    ];
    const page = await judge(dump(HEADLINE, STORY, 'Latest Articles', teasers));
    expect(bodyOf(page)).toEqual([...STORY]);
    for (const teaser of teasers) expect(verdictOf(page, teaser)).toBe('dropped:related');
  });

  it('goes on after what customers say, of whatever date, when prose of its own follows', async () => {
    const reviews = [
      '3 May 2024 at 08:11',
      'Quick and friendly.',
      '3 May 2024 at 07:18',
      'Again any time!',
      'More',
      'Top',
    ];
    const notices = ['4 May 2024', '5 May 2024', '6 May 2024', '7 May 2024', '8 May 2024'];
    const guide = [
      ...STORY.slice(2),
      'Whoever keeps a boat in the inner basin should double the lines now, and see to it that the fenders hang low enough for the swell that comes in through the gap at high water.',
      'The lifeboat lies at the west quay until the mole is safe again, which makes its way to the open sea longer by about ten minutes, as the coxswain has told every skipper in the port.',
    ];
    const page = await judge(dump(HEADLINE, STORY.slice(0, 2), 'Comments', reviews, guide, 'News', notices));
    for (const start of ['The council will meet', 'Whoever keeps a boat']) expect(verdictOf(page, start)).toBe('body');
    expect(verdictOf(page, 'Quick and friendly.')).toBe('dropped:comments');
  });

  it('drops a thread of comments longer than the story', async () => {
    const thread = Array.from({ length: 9 }, (_, i) => [
      `Reader${i} says:`,
      `February ${i + 1}, 2024 at 9:4${i} am`,
      `I walked out there with my father in ${1950 + i} and the parapet was already loose then, whatever they tell us now about it, and the harbour office knew it perfectly well.`,
      'Reply',
    ]).flat();
    const page = await judge(dump(HEADLINE, STORY, '9 Comments', thread));
    expect(bodyOf(page)).toEqual([...STORY]);
    expect(verdictOf(page, 'I walked out there')).toBe('dropped:comments');
  });

  it('goes on after a link to its comments, though it ends with the date of a change beside another', async () => {
    const update = [
      'Update, February 2, 2024, 9:40 am:',
      'This story has been changed to say who looks after the rope.',
    ];
    const lead = `${STORY[0]} ${STORY[1]}`;
    const rest = STORY.slice(2).map((text) => `${text} Nobody on the quay had a better idea, or was asked for one.`);
    const page = await judge(dump(HEADLINE, lead, 'Comments', 'Share this story', rest, update, 'Comments'));
    expect(bodyOf(page)).toEqual(expect.arrayContaining([lead, ...rest]));
  });

  it('begins and goes on where it does, whatever sections the page names before it or in it', async () => {
    const sentences = [
      'It happened forty-one times in a single winter, the council said.',
      'A wedding party of sixty spent a night in the church hall.',
      'They were given crisps by the owner of the village shop.',
      'The harbour master has a month to answer.',
    ];
    const menus = [
      ['Forum', 'Reviews', HEADLINE],
      [HEADLINE, '5 comments'],
      [HEADLINE, 'Newsletter'],
    ];
    for (const lines of menus) {
      expect(bodyOf(await judge(dump(...lines, STORY.slice(0, 2), sentences, 'Most read')))).toEqual([
        ...STORY.slice(0, 2),
        ...sentences,
      ]);
    }
    const box = await judge(dump(HEADLINE, STORY.slice(0, 2), 'Sign up for our newsletter', sentences, 'Most read'));
    expect(bodyOf(box)).toEqual([...STORY.slice(0, 2), ...sentences]);
  });

  it('goes on after a pointer in the middle, though headings stand between all of its paragraphs', async () => {
    const parts = ['Granite from abroad', STORY[2], 'Swell in the basin', STORY[3], 'A loan', STORY[4]];
    const pointer = ['Read also', 'Ten winters of storms at the mole of Tolm'];
    const page = await judge(
      dump(HEADLINE, STORY.slice(0, 2), pointer, parts, 'Related Articles', 'A seal in the basin'),
    );
    for (const paragraph of STORY) expect(verdictOf(page, paragraph)).toBe('body');
    expect(verdictOf(page, 'Read also')).toBe('dropped:related');
  });

  it('of short answers goes on below the count of its comments that stands under the headline', async () => {
    const talk = [
      'Marit Sund opens the door before I can ring. She has seen me through the kitchen window, she says, looking at the wrong house. On the table there are two cups and a model of a bridge made of spaghetti.',
      'This conversation has been edited for length and clarity.',
      'Q: You once said that you never liked your first bridge. Is that still true?',
      'A: I liked it on paper. Then they painted it green. But honestly, it stood up well in the storm of 1999 and that made me forgive the colour.',
      'Q: What do you look at when you cross somebody else’s bridge?',
      'A: The joints. Always the joints. You can hide a lot in a bridge but not where it has to move.',
      'Q: Do you sleep well?',
      'A: Now I do.',
      'Q: And before?',
      'A: Before, I slept like anyone who has signed something that ten thousand people drive over every morning.',
      'Q: Any plans?',
      'A: A shed. My husband has wanted one for thirty years, and I have always told him that I was busy with bigger things.',
    ];
    const title = '“A bridge is a promise”: Marit Sund on forty years of engineering';
    const lines = [`${title} | Tolm Courier`, 'Skip to main content', 'Hugh Pallant', '12 comments', ...talk];
    const body = bodyOf(await judge(lines.join('\n')));
    expect(body).toEqual(expect.arrayContaining(talk.filter((line) => line.length > 70)));
    const teasers = ['Owl rescued', 'By Dana Ort', '3 hours ago', 'Tram fares to rise', 'By Dana Ort', '4 hours ago'];
    expect(bodyOf(await judge([...lines, ...teasers].join('\n')))).toEqual(expect.arrayContaining([...body]));
  });

  it('goes on after a newsletter box and a pointer in the middle', async () => {
    const page = await judge(
      dump(
        HEADLINE,
        STORY.slice(0, 2),
        'Sign up for our newsletter',
        'Enter your email',
        STORY.slice(2, 4),
        'Read more: The watchman of the eastern mole and his dog have not slept since Sunday',
        STORY.slice(4),
      ),
    );
    expect(bodyOf(page)).toEqual([...STORY]);
    expect(verdictOf(page, 'Sign up')).toBe('dropped:newsletter');
    expect(verdictOf(page, 'Read more')).toBe('dropped:related');
  });
});

describe('what a paragraph is about', () => {
  it('doesn’t drop it: weather, cookies and advertising are subjects too', async () => {
    const talk = [
      'Weather is what people on the coast talk about, and the storm gave them enough: it blew at 140 kilometres an hour for most of the night and carried off two roofs and a caravan.',
      'Cookies, of which the baker had made four hundred for the mole’s birthday, were given to the volunteers who carried sandbags until the morning and asked for nothing else.',
      'Advertising for the festival has been stopped, said the tourist office, which had booked pages in three magazines and now has to explain to them what has become of its mole.',
    ];
    const page = await judge(dump(HEADLINE, STORY, talk, 'Related Articles', 'Quay bakery to close'));
    expect(bodyOf(page)).toEqual([...STORY, ...talk]);
  });

  it('keeps a short line between paragraphs', async () => {
    const page = await judge(dump(HEADLINE, STORY.slice(0, 3), '“Nobody asked us.”', STORY.slice(3)));
    expect(verdictOf(page, '“Nobody')).toBe('body');
  });
});

describe('what says the same as a paragraph', () => {
  it('is a pull quote, and dropped as a duplicate', async () => {
    const quote = 'two more cracks below the waterline, one of them wide enough for a seal';
    const page = await judge(dump(HEADLINE, STORY.slice(0, 3), `“${quote}”`, STORY.slice(3)));
    expect(verdictOf(page, '“two more cracks')).toBe('dropped:duplicate');
    expect(bodyOf(page)).toEqual([...STORY]);
  });

  it('is the source of the page to be put on another, and not the text that it repeats', async () => {
    const more = 'The watchman has a dog that barks at gulls, and the rope has been cut twice since it was put up.';
    const text = [`${STORY[0]} ${STORY[1]} ${STORY[2]}`, ...STORY.slice(3), more];
    const source = text.map((paragraph) => `<p>${paragraph}</p>`);
    const page = await judge(dump(HEADLINE, text, 'For other pages', source));
    for (const paragraph of text) expect(verdictOf(page, paragraph)).toBe('body');
    for (const line of source) expect(verdictOf(page, line)).toMatch(/^dropped/);
  });

  it('isn’t a sentence that only begins alike', async () => {
    const echo = 'The mole was built in 1911 from granite that nobody has seen since the war ended.';
    const page = await judge(dump(HEADLINE, STORY.slice(0, 4), echo, STORY.slice(4)));
    expect(verdictOf(page, echo)).toBe('body');
  });
});

describe('a label before the story', () => {
  it('ends where the story begins, though its paragraphs are short', async () => {
    const short = [
      'The harbour master of Tolm has closed the eastern mole to all walkers until further notice.',
      'A storm took away forty metres of its parapet, and nobody knows yet who will pay for it all.',
      'Engineers found two more cracks, and a seal swam through one of them while they watched.',
    ];
    const page = await judge(dump(HEADLINE, 'By Edda Wuhlich', 'Video', 'Top headlines for February 1', short));
    expect(bodyOf(page)).toEqual(short);
  });
});

describe('lines that a dump has flattened', () => {
  it('are headings of the text, though a menu may say the same, or a list of contents', async () => {
    const page = await judge(
      dump(
        HEADLINE,
        ['12.15 Rope ordered by the council', '9.30 Walkers turned away'],
        '12.15 Rope ordered by the council',
        STORY.slice(0, 2),
        'Share',
        '9.30 Walkers turned away',
        STORY.slice(2, 4),
        'Accessibility',
        STORY.slice(4),
      ),
    );
    expect(bodyOf(page)).toEqual([
      '12.15 Rope ordered by the council',
      ...STORY.slice(0, 2),
      '9.30 Walkers turned away',
      ...STORY.slice(2, 4),
      'Accessibility',
      ...STORY.slice(4),
    ]);
  });

  it('are the last words before a wall', async () => {
    const stub = 'Nobody has asked the watchman, whose contract with the harbour';
    const page = await judge(dump(HEADLINE, STORY, stub, 'Subscribe to continue reading', 'Read our other stories'));
    expect(verdictOf(page, stub)).toBe('body');
    const teaser = 'Tulip growers in the capital count what the frost has left';
    const other = await judge(dump(HEADLINE, STORY, teaser, 'Most read', 'Latest news'));
    expect(verdictOf(other, teaser)).toBe('dropped:related');
  });

  it('count the comments on a headline however long that is', async () => {
    const page = await judge(
      dump(HEADLINE, STORY, `5 thoughts on “${HEADLINE}”`, 'Gricer', STORY[0].replace('Tolm', 'Penlow')),
    );
    expect(bodyOf(page)).toEqual([...STORY]);
    expect(verdictOf(page, 'Gricer')).toBe('dropped:comments');
  });
});

describe('the frame of a dump', () => {
  it('is named by its words and place', async () => {
    const page = await judge(
      dump(
        ['Skip to content', 'Home', 'News', 'Sport', 'Opinion', 'Obituaries'],
        HEADLINE,
        'By Edda Wuhlich',
        'Published 12 March 2024, 18:30',
        STORY,
        [
          'Tags: harbour, storm',
          'Share this article',
          'Facebook',
          'Leave a comment',
          'Your email address will not be published.',
        ],
        [
          '© 2024 Tolm Mercury',
          'Privacy Policy',
          'We use cookies to improve your experience on our site and to show you what you like.',
        ],
      ),
    );
    const expected: Record<string, string> = {
      'Skip to': 'dropped:navigation',
      Obituaries: 'dropped:navigation',
      Harbour: 'field:title',
      'By Edda': 'field:byline',
      Published: 'field:date',
      Tags: 'field:tags',
      'Share this': 'dropped:share',
      Facebook: 'dropped:share',
      'Leave a comment': 'dropped:comments',
      'Your email': 'dropped:comments',
      '© 2024': 'dropped:legal',
      Privacy: 'dropped:legal',
      'We use cookies': 'dropped:cookies',
    };
    expect(Object.fromEntries(Object.keys(expected).map((start) => [start, verdictOf(page, start)]))).toEqual(expected);
  });

  it('speaks other languages', async () => {
    const story = [
      'Der Hafenmeister von Tolm hat die östliche Mole für Spaziergänger gesperrt, nachdem ein Sturm vierzig Meter der Brüstung fortgerissen hat und niemand weiß, wer das bezahlen soll.',
      'Ingenieure, die am Donnerstag mit dem Boot hinausfuhren, fanden zwei weitere Risse unter der Wasserlinie, von denen einer so breit ist, dass ein Seehund hindurchschwimmen kann.',
      'Die Mole wurde 1911 aus Granit gebaut, den der Steinbruch von Hestholm nicht mehr hat, und so müssen die neuen Steine im Ausland geschnitten werden, wenn die See es erlaubt.',
    ];
    const page = await judge(
      dump(
        ['Startseite', 'Politik', 'Sport'],
        'Hafenmeister sperrt die Mole',
        'Von Edda Wuhlich',
        story,
        'Das könnte Sie auch interessieren',
        'Die letzte Bäckerei am Kai schließt',
        'Kommentar schreiben',
        'Impressum',
      ),
    );
    expect(bodyOf(page)).toEqual(story);
    expect(verdictOf(page, 'Von Edda')).toBe('field:byline');
    expect(verdictOf(page, 'Die letzte')).toBe('dropped:related');
    expect(verdictOf(page, 'Kommentar')).toBe('dropped:comments');
    expect(verdictOf(page, 'Impressum')).toBe('dropped:legal');
    expect(verdictOf(page, 'Politik')).toBe('dropped:navigation');
  });
});

describe('whether the text goes on elsewhere', () => {
  it('is true before a wall, false before the page’s end, unknown at the last line', async () => {
    expect((await judge(dump(HEADLINE, STORY, 'Subscribe to continue reading'))).truncated).toBe(true);
    expect((await judge(dump(HEADLINE, STORY, 'Related Articles', 'Leave a comment'))).truncated).toBe(false);
    const teasers = Array.from({ length: 8 }, (_, i) => `Tulip growers count their bulbs, part ${i}`);
    expect(
      (await judge(dump(HEADLINE, STORY, 'Related Articles', teasers, 'Subscribe to continue reading'))).truncated,
    ).toBe(false);
    const buttons = (count: number) =>
      Array.from({ length: count }, (_, i) => ['Share', 'Print', 'Tweet', 'E-mail'][i] ?? '');
    expect((await judge(dump(HEADLINE, STORY, buttons(3), 'Subscribe to continue reading'))).truncated).toBe(true);
    expect((await judge(dump(HEADLINE, STORY, buttons(4), 'Subscribe to continue reading'))).truncated).toBe(false);
    expect((await judge(dump(HEADLINE, STORY))).truncated).toBeNull();
  });

  it('is told by a label that leads on only where a sentence breaks off', async () => {
    const cutOff =
      'The council will meet again next week to decide on a loan, until when a rope keeps the curious away from';
    expect((await judge(dump(HEADLINE, STORY, 'Read more', 'Editorial Standards'))).truncated).toBe(false);
    expect((await judge(dump(HEADLINE, STORY.slice(0, 4), cutOff, 'Read more', 'Editorial Standards'))).truncated).toBe(
      true,
    );
  });

  it('is told by a wall that asks for an account', async () => {
    expect((await judge(dump(HEADLINE, STORY, 'Create an account to read the full story'))).truncated).toBe(true);
  });
});

describe('pages of another kind', () => {
  const thread = STORY.flatMap((text, i) => [
    `keeper_${i}`,
    'Senior member',
    `Posts: ${i + 3}`,
    `Jan ${i + 4}, 2022`,
    `#${i + 1}`,
    text,
    'Reply',
  ]);

  it('are threads, whose posts are their body', async () => {
    const page = await judge(dump(['Harbour Board', 'Forums', 'Log in'], 'Who pays for the mole?', thread));
    expect(page.kind).toBe('forum');
    expect(bodyOf(page)).toEqual(expect.arrayContaining([...STORY]));
  });

  it('aren’t articles with comments', async () => {
    const comments = thread
      .filter((line) => !/member|Posts|#/.test(line))
      .map((line) => line.replace('Tolm', 'Penlow'));
    const page = await judge(dump(HEADLINE, STORY, '5 Comments', comments));
    expect(page.kind).toBe('article');
    expect(bodyOf(page)).toEqual([...STORY]);
  });

  it('are lists of teasers, without a date of their own', async () => {
    const teasers = Array.from({ length: 8 }, (_, i) => [
      `Another story of the harbour and its people, part ${i}`,
      'Nobody saw it coming but the watchman.',
      `${i + 3} March 2024`,
      'Edda Wuhlich',
    ]).flat();
    const page = await judge(dump(['Home', 'Harbour', 'Sport'], 'Harbour', teasers));
    expect(page.kind).toBe('listing');
    expect(verdictOf(page, 'Another story of the harbour and its people, part 3')).toBe('body');
    expect(page.verdicts.filter((verdict) => verdict.verdict === 'field' && verdict.field === 'date')).toEqual([]);
  });

  it('are empty without text', async () => {
    expect(await judge('')).toMatchObject({ kind: 'empty', confidence: 0, truncated: null });
  });

  it('judge a dump of a thousand stories as they judge its first', async () => {
    const stories = 1_000;
    const page = await load(Array.from({ length: stories }, (_, i) => `Menu ${i}\n${STORY[i % 5]} ${i}`).join('\n'), {
      inputFormat: 'text',
    });
    const { verdicts } = await strip(page);
    const kept = page.blocks.filter((_, b) => verdicts[b]?.verdict === 'body').map(({ text }) => text);
    expect(kept.filter((text) => !text.startsWith('Menu'))).toHaveLength(stories);
  });
});

describe('a line under the headline that asks to be followed', () => {
  it('is no standfirst', async () => {
    const [headline, ask] = ['Harbour closes its eastern mole after the storm', 'Add as a preferred source on Google'];
    const page = await judge([headline, ask, 'By Edda Holm', ...STORY].join('\n\n'));
    expect([verdictOf(page, headline), verdictOf(page, ask)]).toEqual(['field:title', 'dropped:share']);
  });
});

describe('a line that a label says is another text’s headline', () => {
  it('is not the headline, though it is like one', async () => {
    const ticker = 'Trending: Ten harbours that are better than an airport';
    const page = await judge(dump('Home', ticker, HEADLINE, 'By Edda Wuhlich', '1 February 2024', STORY));
    expect(verdictOf(page, ticker)).toMatch(/^dropped/);
    expect(verdictOf(page, HEADLINE)).toBe('field:title');
  });
});
