/** What class names of well-known tools say that an element is, where its tag doesn't. */
export type Construct =
  | 'formula'
  | 'equations'
  | 'note'
  | 'post'
  | 'card'
  | 'display'
  | 'code'
  | 'gutter'
  | 'line'
  | 'tool'
  | 'beside'
  | 'callout'
  | 'quote'
  | 'poem'
  | 'ornament'
  | 'callout-title';

/** What each name says that its element is. */
export const NAMES = new Map<string, Construct>();

function add(construct: Construct, names: string): void {
  for (const name of names.split(' ')) NAMES.set(name, construct);
}

// KaTeX, MathJax 2 and 3, MediaWiki, WordPress, Quill
add('formula', 'katex mathjax mathjax_preview mathjax_svg mathjax_chtml mathjax_commonhtml mathjax_mathml');
add('formula', 'latex-rendered mjpage mjx-chtml mwe-math-element mwe-math-fallback-image-inline latex ql-formula');
add('display', 'katex-display mathjax_display mathjax_svg_display mwe-math-fallback-image-display');
// Pygments, Rouge, highlight.js, GitHub, Prism, CodeMirror, Shiki
add('gutter', 'gutter linenos lineno linenumber linenumbers line-number line-numbers line-numbers-rows ln ln-num');
add('gutter', 'hljs-ln-numbers blob-num rouge-gutter codemirror-linenumber react-syntax-highlighter-line-number');
add('gutter', 'crayon-nums crayon-num cm-gutters codemirror-gutter-wrapper src-line-numbers');
add('gutter', 'react-line-numbers ltx_tag_listingline');
add('line', 'line code-line token-line view-line hljs-ln-line cm-line codemirror-line crayon-line');
add(
  'line',
  'ltx_listingline gatsby-highlight-code-line highlight-line ec-line blob-code js-file-line react-code-line-contents',
);
// SyntaxHighlighter, Prism, Twoslash, LaTeXML
add('tool', 'toolbar twoslash-popup-container twoslash-meta-line ltx_listing_data');
// Project Gutenberg, Sphinx, Jupyter, GitHub's gists, MediaWiki, Crayon: the page of a book, the number of a formula, the prompt of a cell, where code is from, what editors ask of each other, a link to the source, code again to copy
add(
  'beside',
  'pagenum eqno jp-inputprompt jp-outputprompt input_prompt output_prompt gist-meta inline-template viewcode-link crayon-plain',
);
// GitHub, SyntaxHighlighter, Crayon, CodeMirror, Monaco, Enlighter: code in elements that aren't made for it
add(
  'code',
  'js-file-line-container react-code-file-contents diff-table syntaxhighlighter crayon-pre codemirror-code cm-content view-lines',
);
add('code', 'enlighter-code ltx_lstlisting');
// Tufte CSS and its kin, LaTeXML, plugins of WordPress, Quarto
add('note', 'sidenote side-note marginnote margin-note ltx_note_outer');
add('note', 'modern-footnotes-footnote__note footnote_tooltip margin-aside');
// LaTeXML
add('equations', 'ltx_eqn_table');
// XenForo, vBulletin, Substack: quotes in elements that aren't made for it
add('quote', 'bbcodeblock--quote bbcode_quote pullquote pull-quote');
// Posts of which the page has no more than a link
add('post', 'instagram-media tiktok-embed text-post-media fb-post fb-video wp-embedded-content tweet');
// Ghost, Notion, Medium, Substack, Discourse, Forem: another page, as a card
add('card', 'kg-bookmark-container bookmark notion-bookmark notion-bookmark__content markup--mixtapeembed-anchor');
add('card', 'c-embed ltag__link embedded-post onebox kg-file-card-container');
// TEI and its kin, Gutenberg
add('poem', 'stanza strophe verse poem poetry lyrics linegroup line-group lg');
// GitBook, Bootstrap's documentation, Minimal Mistakes, Docutils, MkDocs, Docusaurus, Obsidian, GitHub, AsciiDoc, Bootstrap, VitePress, MDN, Ghost, Starlight, Confluence, Nextra, Hugo, GitLab, Substack
add(
  'callout',
  'admonition admonitionblock theme-admonition callout markdown-alert alert-info alert-warning alert-danger',
);
add(
  'callout',
  'hint-container alert-primary alert-secondary alert-success alert-note alert-tip custom-block notecard kg-callout-card',
);
add('callout', 'hint-style-info hint-style-warning hint-style-danger hint-style-success bs-callout');
add('callout', 'notice--primary notice--info notice--success notice--warning notice--danger');
add('callout', 'confluence-information-macro hint-info hint-warning hint-danger hint-success');
add('callout', 'sidebarblock ak-editor-panel gl-alert callout-block');
add('callout', 'bd-callout nextra-callout notices book-hint starlight-aside notion-callout su-note');
add('callout-title', 'admonition-title admonition-heading callout-title callout-heading markdown-alert-title');
add(
  'callout-title',
  'hint-container-title alert-heading alert-title admonitionheading custom-block-title starlight-aside__title',
);

add('ornament', 'callout-icon admonition-icon admonition-heading-icon notion-page-icon');

/** What CSS modules add to a name: behind it, and the module's own before it. */
const HASH = /_{1,2}[\w-]{4,6}$/;
/** A part of what is called so, as BEM names it: no hash. */
const PART = /__(?:body|close|code|copy|emoji|head|header|icon|image|inner|label|link|main|text|title|quote|wrap)$/;
const MODULE = /^[a-z]+_(?=[a-z]+$)/;

/**
 * What a class name says that its element is.
 *
 * @param name one lower-case class name.
 */
export function constructOf(name: string): Construct | null {
  const known = NAMES.get(name);
  if (known !== undefined || PART.test(name)) return known ?? null;
  return NAMES.get(name.replace(HASH, '').replace(MODULE, '')) ?? null;
}
