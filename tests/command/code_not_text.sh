# What newcomers give that is no text or no JSON Lines: each is named, with the command that makes something of it. A file that is told
# by its first bytes is told on standard input too.
mkdir news && cd news
printf '\037\213\010\000' > a.jsonl.gz
printf '\050\265\057\375\000' > b.txt
printf 'BZh91AY&SY' > c.bz2
printf '\3757zXZ\000' > d.xz
printf '%%PDF-1.4\n' > e.pdf
printf 'PK\003\004' > f.docx
{ printf '\377\376'; iconv -f UTF-8 -t UTF-16LE "$TEXTS/visit.txt"; } > g.txt
{ printf '\376\377'; iconv -f UTF-8 -t UTF-16BE "$TEXTS/visit.txt"; } > h
printf '[\n{"text":"نص"},\n{"text":"نص"}]\n' > i.json
printf '{\n  "text": "نص",\n  "title": "نص"\n}\n' > j
printf '{"text":"نص"}\n{"text":"نص"\n' > k.json
for file in *; do
  mirsad code "$file" -o ../out --quiet
  echo "$file: exit $?"
  cut -d, -f1-3,5 ../out/anomalies.csv | tail -n +2
  rm -r ../out
  mirsad code - -o ../out --quiet < "$file" 2> ../err
  echo "on standard input: exit $?, $(tail -n +2 ../out/anomalies.csv | sed -n '1s/^-,//p')"
  rm -r ../out
done
# Of each file and fault the first is told; the rest is counted.
mirsad code . -o ../out --quiet
echo "all: exit $?"
# More of them than are read back are counted all the same.
cd .. && { printf '{"text":"نص"}\n{}\n'; yes '{' | head -n 3000; } > many.jsonl
mirsad code many.jsonl -o out --quiet
echo "many: exit $?"
