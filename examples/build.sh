#!/bin/sh
# Rebuilds the HTML and the PDF of every example paper, or of those named, from its LaTeX source.
# Debian packages: latexml texlive-latex-base texlive-latex-recommended
set -eu
cd "$(dirname "$0")"

# Dates, identifiers and paths are fixed, so that the same source gives the same bytes.
export SOURCE_DATE_EPOCH=0 FORCE_SOURCE_DATE=1 TZ=UTC LC_ALL=C

for name in ${*:-*/}; do
  name=${name%/}
  work=$(mktemp -d)
  cp "$name/$name.tex" "$work/"
  (
    cd "$work"
    latexml --quiet --dest="$name.xml" "$name.tex"
    latexmlpost --quiet --format=html5 --nodefaultresources --timestamp=0 --dest="$name.html" "$name.xml"
    for pass in 1 2 3; do
      pdflatex -interaction=nonstopmode -halt-on-error -jobname="$name" \
        "\\pdftrailerid{$name}\\input{$name.tex}" >"pass-$pass.log" 2>&1
    done
  )
  cp "$work/$name.html" "$work/$name.pdf" "$name/"
  rm -r "$work"
  echo "$name"
done
