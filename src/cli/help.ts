/** What `--help` prints after the options. */
export const EXAMPLES = `
Examples:
  clean-article input.txt                        one record, as JSON
  clean-article page.html --format markdown      Markdown with front matter
  curl -s URL | clean-article --url URL          a page from standard input
  clean-article pages/ more/*.html               JSON Lines, a record a line
  clean-article page.html --format html          a clean HTML document
  clean-article pages/ -d out/ --format markdown a file a page, out/ mirroring pages/
  clean-article pages/ -d out/ -f markdown --no-links --no-images
  clean-article pages/ --include '2024*/**' --exclude '*.txt'
  clean-article input.txt --fields title,published,text
  clean-article input.txt --explain              with what was removed, and why
  clean-article pages/ -o all.jsonl.gz --resume  go on where such a run was stopped
  clean-article x.warc.gz -o articles.jsonl.gz   an archive, record by record
  find . -name '*.html' -print0 | clean-article --files-from - -0 -o all.csv
  clean-article x.jsonl --html-field page --dedupe -o all.parquet
  clean-article pages/ --learn-sites x.sites     learn what recurs over the pages of each site
  clean-article pages/ --sites x.sites           and leave it out
  clean-article worker < in.jsonl > out.jsonl    a record a line for a page a line
  clean-article explain input.txt                the page, with what was dropped dimmed and why beside it
  clean-article review pages/ -o review.html     a page to look through them all in a browser
  clean-article schema                           the record's JSON Schema
  clean-article completion bash                  a script for bash, zsh or fish that completes all this

A folder gives its pages (.txt, .html, .htm, .xhtml, .mhtml, .mht) and archives (.warc, .wet), plain, .gz or .zst, sorted
by path, without hidden ones; JSON Lines only with --input-format jsonl. A file that is named is always tried. With
--output-dir, a folder's x/a.html goes to DIR/x/a.html.json (.jsonl, .md, .html, .jsonld, .txt), and a file that is named
to its path as given. Give files that are called as a command is as ./schema and so on.

Each command takes those of these options that mean something to it: clean-article review --help lists them.

Exit status: 0 when all was cleaned, 1 when some input failed or a folder held no page, 2 for wrong usage,
130 when interrupted.
`;
