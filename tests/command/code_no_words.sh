# A text without a word is one document, however long it is: no byte is counted as read into a document that does not exist.
mkdir in
head -c 100 /dev/zero > in/a.txt
head -c 100000 /dev/zero > in/b.txt
head -c 1200000 /dev/zero > in/c.txt
{ printf '{"title":"عنوان بلا نص","text":"'; head -c 1200000 /dev/zero | tr '\0' ' '; echo '"}'; } > in/d.jsonl
mirsad code in -o out --quiet
cut -d, -f3,5,6,11,13 out/documents.csv
grep -E '^(documents|bytes_.*),' out/run.csv
