/** Pages of any size: of the usual kinds, and of the kinds that make a careless program take quadratic time. */

const SENTENCE = 'The council agreed on Tuesday to plant willows along both banks of the river, after a long debate.';
const PARAGRAPH = `${SENTENCE} Members who had opposed the plan said that willows need more water than the town can spare.`;

/** A page that is one piece again and again, numbered, of about so many characters. */
function repeated(piece: (i: number) => string, start = '', end = ''): (size: number) => string {
  return (size) => {
    const pieces = [start];
    for (let length = start.length, i = 0; length < size; i++) {
      const next = piece(i);
      pieces.push(next);
      length += next.length;
    }
    pieces.push(end);
    return pieces.join('');
  };
}

/** A page whose elements are all in one another: half of it opens them, half closes them. */
function nested(open: string, close: string, text = 'word '): (size: number) => string {
  return (size) => {
    const depth = Math.max(1, Math.floor(size / (open.length + close.length + text.length)));
    return `<!doctype html><body>${(open + text).repeat(depth)}${close.repeat(depth)}`;
  };
}

const html = (piece: (i: number) => string) => repeated(piece, '<!doctype html><body><h1>Title</h1>');

/** Text dumps, by what they are made of. */
export const TEXT_PAGES: Readonly<Record<string, (size: number) => string>> = {
  paragraphs: repeated((i) => `${i}. ${PARAGRAPH}\n\n`),
  'the same line': repeated(() => `${SENTENCE}\n`),
  'one line': repeated(() => `${SENTENCE} `),
  'one word': repeated(() => 'abcdefghij'),
  'empty lines': repeated((i) => (i % 50 === 0 ? `${SENTENCE}\n` : '\n')),
  'one-letter lines': repeated((i) => `${'abc'[i % 3]}\n`),
  'wrapped lines': repeated((i) => `   ${PARAGRAPH.slice(0, 70 - (i % 3))}\n   ${PARAGRAPH.slice(70, 120)}\n\n`),
  'lines broken at links': repeated(
    (i) => `The mayor of\n${'Town'.repeat(1 + (i % 2))}\n, who spoke on Tuesday,\nagreed.\n`,
  ),
  'numbered links': repeated((i) => `[${i + 1}]link ${SENTENCE.slice(0, 30)}\n`),
  'Markdown lists': repeated((i) => `${' '.repeat((i % 8) * 2)}- [item ${i}](/x/${i}) **bold**\n`),
  'Markdown tables': repeated((i) => `| a${i} | b | c |\n`, '# T\n\n[a](b) **c**\n\n| x | y | z |\n|---|---|---|\n'),
  'columns of text': repeated((i) => `   a${i}  b  c${'x'.repeat(i % 5)} d\n`, `${PARAGRAPH}\n`),
  'bars and lines': repeated((i) => (i % 3 === 0 ? '+--+--+\n' : `a${i} | b\n`)),
  'indented code': repeated((i) => `${' '.repeat(2 * (i % 4))}if (a${i}) {\n`),
  'quotes in quotes': repeated((i) => `${'> '.repeat(i % 40)}${SENTENCE}\n`),
  brackets: repeated(() => '[['),
  'notes by number': repeated((i) => `1. ${SENTENCE} said[1] ${i}.\n`),
  'hyphens at line ends': repeated((i) => `${PARAGRAPH.slice(0, 60)} wil-\nlows${i % 7} ${PARAGRAPH.slice(0, 55)}\n`),
  dates: repeated((i) => `${1 + (i % 28)} March ${1990 + (i % 30)} `),
  'names after By': repeated((i) => `By Ann Lee, Bo Ek and C${i} Dahl\n`),
  Chinese: repeated(() => '市议会周二同意沿河两岸种植柳树，经过长时间的辩论。\n'),
  'Chinese on one line': repeated(() => '市议会周二同意沿河两岸种植柳树，经过长时间的辩论。'),
  'one Chinese word': repeated(() => '市议会周二同意沿河两岸种植柳树'),
  'one Thai word': repeated(() => 'สภาเทศบาลตกลงปลูกต้นหลิว'),
  'joined emoji': repeated(() => '👩\u200d👩\u200d👧\u200d👦'),
  'joined emoji without end': repeated(() => '👩\u200d'),
  'combining marks': repeated(() => 'e\u0301\u0323'),
  'marks on one letter': repeated(() => '\u0301', 'e'),
  'invisible characters': repeated(() => 'a\u00ad\u200b'),
  'list items': repeated((i) => `- ${SENTENCE.slice(0, 20 + (i % 30))}\n`),
  'one list item': repeated(() => '- '),
  headings: repeated((i) => `Part ${i}\n\n`),
  underlines: repeated((i) => `Part ${i}\n======\n`),
  fences: repeated(() => '```\nlet a;\n'),
  stars: repeated(() => '**a *b '),
  backticks: repeated((i) => `${'`'.repeat(1 + (i % 9))}a`),
  pipes: repeated(() => '| '),
  addresses: repeated((i) => `https://example.org/${i} `),
  numbers: repeated((i) => `${i}\n`),
  'a menu': repeated(
    (i) => `Entry ${i} of a very long menu\n`,
    '',
    `\nCouncil agrees to plant willows\n\nBy Ann Lee\n\n${`${PARAGRAPH}\n\n`.repeat(5)}`,
  ),
  commas: repeated(() => 'a, '),
  'full stops': repeated(() => 'a. '),
  'quotation marks': repeated(() => '“a '),
  'the same headline': repeated(() => 'Council agrees to plant willows\n\n'),
  'lines of words in common': repeated((i) => `Council agrees to plant ${i} willows\n\n`),
  'Related articles': repeated(() => `Related articles\n\n${SENTENCE.slice(0, 50)}\n\n`),
  tabs: repeated(() => 'a\tb\n'),
  'carriage returns': repeated(() => 'a\r'),
  punctuation: repeated(() => '!?.,;:-'),
  'spaces that join': repeated(() => 'a\u00a0b\u200d'),
  'formulas in dollars': repeated(() => '$x^2$ '),
  'deep lists': repeated((i) => `${' '.repeat(i % 500)}- x${i}\n`),
  'hours ago': repeated((i) => `${i} hours ago\n`),
  posts: repeated((i) => `user${i} wrote:\n${SENTENCE}\n${i % 24} hours ago\nReply\n`),
  'not Unicode': repeated(() => '\u00e9\u00e8 caf\u00e9 '),
};

/** HTML pages, by what they are made of. */
export const HTML_PAGES: Readonly<Record<string, (size: number) => string>> = {
  paragraphs: html((i) => `<p>${i} ${PARAGRAPH}</p>\n`),
  'one-letter paragraphs': html(() => '<p>x</p>'),
  'broken lines': html(() => 'x<br><br>'),
  'empty tags': html(() => '<b></b>'),
  'void tags': html(() => '<br><hr>'),
  'one paragraph': html(() => `${SENTENCE} `),
  'one word': html(() => 'abcdefghij'),
  'one Chinese word': html(() => '市议会周二同意沿河两岸种植柳树'),
  'list items': html((i) => `<li>Willow ${i}`),
  'items of one list': repeated((i) => `<li>${SENTENCE} ${i}</li>`, '<!doctype html><ul>', '</ul>'),
  links: html((i) => `<a href="/${i}">Story ${i}</a> `),
  'links in one paragraph': repeated(
    (i) => `<a href="/${i}">${i}</a> `,
    `<!doctype html><h1>T</h1><p>${PARAGRAPH} `,
    '</p>',
  ),
  'marks in one paragraph': repeated((i) => `<b>${i}</b> `, `<!doctype html><h1>T</h1><p>${PARAGRAPH} `, '</p>'),
  headings: html((i) => `<h${1 + (i % 6)}>Part ${i}</h${1 + (i % 6)}>`),
  'the same headline': html(() => '<h1>Council agrees to plant willows</h1>'),
  bylines: html((i) => `<p class="byline">By Ann Lee and C${i} Dahl</p>`),
  'lines of code': repeated((i) => `let a${i};\n`, '<!doctype html><pre>'),
  'one comment': repeated(() => '-- > ', '<!doctype html><p>x</p><!--'),
  'one attribute': repeated(() => 'post content ', '<!doctype html><p class="', '">x'),
  'one address': repeated(() => 'a/../', '<!doctype html><p><a href="/', '">x</a>'),
  'one title': repeated(() => 'Council - agrees | ', '<!doctype html><title>', '</title><p>x'),
  'one headline': repeated(() => 'Council - agrees | ', '<!doctype html><h1>', '</h1><p>x'),
  'one description': repeated(() => 'Council - agrees | ', '<!doctype html><meta name=description content="', '"><p>x'),
  selects: html((i) => `<select><option>${i}<option>b</select>`),
  'forms and fields': html(() => '<form><label>Name <input></label><button>Go</button></form>'),
  'links and headings': html((i) => `<h2>Part ${i}</h2><p>${SENTENCE} <a href="/${i}">more</a></p>`),
  teasers: html((i) => `<li><a href="/story/${i}"><h3>Story ${i}</h3></a></li>`),
  'attributes of one tag': repeated((i) => ` a${i}=b`, '<!doctype html><p', '>text'),
  'attributes of many tags': html((i) => `<p class="c${i}" id="i${i}" data-x="y" title='z'>x</p>`),
  'long class names': html((i) => `<div class="${'post-content '.repeat(20)}x${i}">x</div>`),
  entities: html(() => '&amp;&#38;&lt;&notit;&nbsp;'),
  'unfinished entities': html(() => '&&#&#x&am'),
  comments: html((i) => `<!-- ${i} --><p>x</p>`),
  'unclosed comments': html(() => '<!-- <p>x '),
  'JSON-LD blocks': html(
    (i) => `<script type="application/ld+json">{"@type":"NewsArticle","headline":"H${i}"}</script>`,
  ),
  'one JSON-LD block': repeated(
    (i) => `{"@type":"Person","name":"N${i}"},`,
    '<script type="application/ld+json">[',
    '{}]</script><p>x',
  ),
  'JSON-LD that refers on and on': repeated(
    (i) => `{"@id":"#${i}","@type":"NewsArticle","author":{"@id":"#${i + 1}"}},`,
    '<script type="application/ld+json">{"@graph":[',
    '{}]}</script><p>x',
  ),
  'JSON-LD in depth': (size) => {
    const depth = size / 40;
    const open = '{"@type":"NewsArticle","mainEntity":'.repeat(depth);
    return `<script type="application/ld+json">${open}1${'}'.repeat(depth)}</script><p>x`;
  },
  'broken JSON-LD': repeated(() => '[{"a":,', '<script type="application/ld+json">', '</script><p>x'),
  'page data': repeated((i) => `{"id":${i},"text":"${SENTENCE}"},`, '<script>window.__STATE__ = [', ']</script><p>x'),
  assignments: repeated(() => 'var a=[1];', '<script>', '</script><p>x'),
  'meta tags': html((i) => `<meta property="article:tag" content="tag ${i}">`),
  'microdata and times': html((i) => `<span itemprop="author">Ann ${i}</span><time datetime="2024-03-14">x</time>`),
  posts: html(
    (i) =>
      `<div class="post" id="p${i}"><a class="author" href="/u/${i}">Ann${i}</a><time>3 hours ago</time><p>${SENTENCE}</p></div>`,
  ),
  'nested comments': nested(
    '<div class="comment"><a class="author">Ann</a><time>3 hours ago</time><p>Yes</p>',
    '</div>',
  ),
  'one srcset': repeated(
    (i) => `/a${i}.jpg ${i}w, `,
    `<!doctype html><p>${PARAGRAPH}</p><img src="/a.jpg" srcset="`,
    '">',
  ),
  'one style': repeated((i) => `.a${i}{color:red}`, '<!doctype html><style>', '</style><p>x'),
  'a script without end': repeated((i) => `var a${i}="</p>";`, '<!doctype html><p>x<script>'),
  'paragraphs astray in tables': html(() => '<table><p>x'),
  'letters of a headline': repeated(() => '<span>a</span>', '<!doctype html><h1>', '</h1><p>x'),
  'rows of a table': repeated((i) => `<tr><td>${i}<td>b<td>c`, '<!doctype html><table>'),
  'columns of a table': repeated((i) => `<td>${i}`, '<!doctype html><table><tr>'),
  'cells that span': html((i) => `<tr><td rowspan=1000 colspan=1000>${i}`),
  'images with captions': html(
    (i) => `<figure><img src="/${i}.jpg" alt="a"><figcaption>Caption ${i}</figcaption></figure>`,
  ),
  'notes and their marks': html((i) => `<p>x<a href="#n${i}"><sup>${i}</sup></a></p><p id="n${i}">Note ${i}.</p>`),
  'notes of one mark': html((i) => `<p>x<a href="#n${i}"><sup>1</sup></a></p><p id="n${i}">Note ${i}.</p>`),
  'marks of one note': html(() => '<p><a href="#n"><sup>1</sup></a></p>'),
  'captions of one figure': repeated(() => '<figcaption>x</figcaption>', '<!doctype html><figure>'),
  'formulas that never end': html(() => '\\(x '),
  'notes beside the text': html((i) => `x${i}<span class="sidenote">y</span>`),
  'notes and their list': (size) => {
    const notes = Array.from({ length: size / 90 }, (_, i) => i);
    const marks = notes.map((i) => `x<sup><a href="#fn${i}" id="r${i}">${i}</a></sup> `);
    const list = notes.map((i) => `<li id="fn${i}">N${i} <a href="#r${i}">↩</a>`);
    return `<!doctype html><h1>T</h1><p>${PARAGRAPH} ${marks.join('')}</p><ol>${list.join('')}</ol>`;
  },
  'named places': html((i) => `<p><a name="n${i}"></a>x<a href="#n${i + 1}">[1]</a></p>`),
  dollars: html((i) => `$x_${i} `),
  'bullets in a paragraph': html(() => '• x<br>'),
  'slots of shadow roots': html(() => '<a-b><template shadowrootmode=open><slot></slot></template>x</a-b>'),
  'code in frames': html(
    (i) => `<div><div>JS</div><button>Copy</button><pre><div><code>a${i}</code></div></pre></div>`,
  ),
  formulas: html(() => '<p>\\(x^2\\) and $$y$$</p>'),
  MathML: html(() => '<math><mfrac><mi>a</mi><mn>2</mn></mfrac></math>'),
  code: html((i) => `<pre><code class="language-js">let a${i};\n</code></pre>`),
  definitions: html((i) => `<dl><dt>t${i}<dd>d</dl>`),
  'hidden elements': html(() => '<div style="display: none">x</div>'),
  'unclosed titles': html(() => '<title><p>x'),
  'unclosed elements': html(() => '<b><i><p>x'),
  'stray end tags': html(() => '</div></x></p>'),
  'misnested marks': html(() => '<b><i>x</b>y</i>'),
  templates: html(() => '<template><p>x</p></template><noscript><p>y</p></noscript>'),
  'frames with srcdoc': html(() => '<iframe srcdoc="<p>x</p>"></iframe>'),
  'nested divs': nested('<div>', '</div>'),
  'nested elements of no name': nested('<x-y>', '</x-y>'),
  'nested sections with names': nested('<div class="post-content related">', '</div>'),
  'nested lists': nested('<ul><li>', '</li></ul>'),
  'nested quotes': nested('<blockquote>', '</blockquote>'),
  'nested tables': nested('<table><tr><td>', '</td></tr></table>'),
  'nested spans': nested('<span>', '</span>'),
  'nested links': nested('<a href=x>', '</a>'),
  'nested hidden': nested('<div hidden>', '</div>'),
  'nested templates': nested('<template>', '</template>'),
  'nested figures': nested('<figure><figcaption>', '</figcaption></figure>'),
  'nested formulas': nested('<span class="katex">', '</span>'),
  'nested svg': nested('<svg><g>', '</g></svg>'),
  'nested formatting': nested('<b><i><u>', '</u></i></b>'),
};
