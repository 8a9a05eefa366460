#!/usr/bin/env bash
# npm run train -- DIR: grows all weights anew from a folder of annotated sets. Needs Python with model/requirements.txt.
set -euo pipefail
cd "$(dirname "$0")/.."
if [ $# -ne 1 ]; then
  echo 'usage: npm run train -- DIR' >&2
  exit 2
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npx tsx model/dump.ts "$1" "$work"
python3 model/train.py "$work" model/weights
