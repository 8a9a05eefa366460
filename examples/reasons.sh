#!/bin/sh
# Counts why blocks were dropped, over all pages given. Usage: reasons.sh FILE_OR_FOLDER...
# Quotes inside a page's text are escaped in JSON, so the pattern finds the key alone.
clean-article --quiet --explain --format jsonl --fields removed "$@" |
  grep -o '"reason":"[a-z-]*"' |
  cut -d '"' -f 4 |
  sort | uniq -c | sort -k1,1nr -k2
