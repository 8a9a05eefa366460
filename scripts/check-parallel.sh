#!/usr/bin/env bash
# GNU parallel drives `clean-article worker` over made-up pages, and its records must be those of the batch command, byte for
# byte and in order. Needs `parallel` (Debian: apt-get install parallel) and a built checkout. Ends with status 1 when they differ.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

node -e '
for (let i = 0; i < 600; i++) {
  const text = `Town ${i} agrees to plant willows along the river\n\nThe council of town ${i} agreed on Tuesday to plant willows along both banks of the river, after a debate that lasted for most of the evening.\n\nWork begins in spring and should be finished before the next election, the mayor said after the vote.\n`;
  console.log(JSON.stringify({ id: `page-${i}`, url: `https://example.org/${i}`, text }));
}' > "$work/pages.jsonl"

node bin/clean-article.js --quiet "$work/pages.jsonl" > "$work/batch.jsonl"
parallel --will-cite --pipe --keep-order --jobs 2 --block 60k node bin/clean-article.js worker \
  < "$work/pages.jsonl" > "$work/parallel.jsonl"
cmp "$work/batch.jsonl" "$work/parallel.jsonl"
echo "check-parallel: $(wc -l < "$work/parallel.jsonl") records, the same as the batch command's"
