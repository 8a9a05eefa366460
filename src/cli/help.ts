/** What `--help` prints after the options, for a terminal of 80 columns. */
export const EXAMPLES = `
Examples:
  clean-article input.txt                   one record, as JSON
  clean-article input.txt --explain         with what was removed and why
  clean-article input.txt --fields title,published,text
  clean-article page.html -f markdown       Markdown with front matter
  clean-article page.html -f html           a clean HTML document
  curl -s URL | clean-article --url URL     a page from standard input
  clean-article pages/ more/*.html          JSON Lines, one record per line
  clean-article pages/ -d out/ -f markdown  a file per page; out/ mirrors pages/
  clean-article pages/ -d out/ -f markdown --no-links --no-images
  clean-article pages/ --include '2024*/**' --exclude '*.txt'
  clean-article pages/ -o all.jsonl.gz --resume
                                            continue an interrupted run
  clean-article x.warc.gz -o all.jsonl.gz   an archive
  clean-article x.jsonl --html-field page --dedupe -o all.parquet
  find . -name '*.html' -print0 | clean-article --files-from - -0 -o all.csv
  clean-article pages/ --learn-sites x.sites
                                            learn what recurs across each site
  clean-article pages/ --sites x.sites      and drop it
  clean-article worker < in.jsonl > out.jsonl
                                            one record per line of JSON
  clean-article explain input.txt           the page, dropped parts dimmed
  clean-article review pages/ -o review.html
                                            one HTML page to look through it all
  clean-article schema                      the record's JSON Schema
  clean-article completion bash             completion for bash, zsh or fish

In a folder, pages (.txt, .html, .htm, .xhtml, .mhtml, .mht) and archives
(.warc, .wet), plain, .gz or .zst, are taken in path order; hidden ones are
skipped, and JSON Lines need --input-format jsonl. A file that you name is
always tried. With --output-dir, x/a.html in a folder becomes
DIR/x/a.html.json (.jsonl, .md, .html, .jsonld, .txt); a file that you name
keeps its path as given. To clean a file named like a command, write ./schema
and so on.

Each command takes the options that apply to it; clean-article review --help
lists them.

Exit status: 0 when everything was cleaned, 1 when some input failed or a
folder held no page, 2 for wrong usage, 130 when interrupted.
`;
