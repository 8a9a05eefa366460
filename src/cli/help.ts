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
  clean-article schema                           the record's JSON Schema
  clean-article completion bash                  a script for bash, zsh or fish that completes all this

A folder gives its .txt, .html, .htm and .xhtml files and their .gz, sorted by path, without hidden ones; a file that is
named is always tried. With --output-dir, a folder's x/a.html goes to DIR/x/a.html.json (.jsonl, .md, .html, .jsonld, .txt), and a file
that is named to its path as given. Give a file called schema or completion as ./schema.

Exit status: 0 when all was cleaned, 1 when some input failed or a folder held no page, 2 for wrong usage,
130 when interrupted.
`;
