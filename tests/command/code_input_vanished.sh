# A file system that is not mounted looks like an empty folder, or like one that nobody can read: yesterday's tables stay, with --update and
# without, and the exit code tells. Tables that held nothing are replaced, and a folder without tables gets empty ones.
story() { printf 'القاهرة 7 ديسمبر 2023 - زار وزير الخارجية الروسي سيرغي لافروف مصر.\n'; }
mkdir news && story > news/a.txt
try() {
  label=$1; shift
  mirsad code "$@" -o out --quiet
  echo "$label: exit $?, $(find out -type f ! -name .mirsad-lock | LC_ALL=C sort | xargs cat | cmp - before && echo the same tables)"
}
for options in "--jobs 1" "--jobs 3 --update --text" "--excel"; do
  mkdir -p mount; cp news/a.txt mount/
  mirsad code mount -o out --quiet $options
  find out -type f ! -name .mirsad-lock | LC_ALL=C sort | xargs cat > before
  rm mount/a.txt
  try "an empty folder $options" mount $options
  ln -s nowhere mount/a.txt
  try "a folder of broken links $options" mount $options
  rm mount/a.txt
  try "a pipe that ends at once $options" - $options < /dev/null
  : > mount/a.txt
  try "an empty file $options" mount $options
  for i in 1 2 3 4 5 6 7; do printf '\037\213\010\000' > mount/$i.gz; done
  try "seven that are compressed $options" mount $options
  printf '<html>502 Bad Gateway</html>\n' > page.jsonl
  try "a page of an error $options" page.jsonl $options
  rm -r mount
done
# One of two is there: the run is about that one, and says so.
mkdir mount
mirsad code mount gone news -o out --quiet
echo "one of three: exit $?, $(tail -n +2 out/documents.csv | wc -l) document"
# Nothing to lose.
mirsad code mount -o fresh --quiet
echo "no tables before: exit $?, $(ls fresh | wc -l) tables"
mirsad code mount -o fresh --quiet
echo "empty ones before: exit $?"
printf '\037\213\010\000' > mount/1.gz
mirsad code mount -o fresh --quiet
echo "empty ones before: exit $?, $(wc -l < fresh/anomalies.csv) lines of anomalies"
# Parts of which none could be read, onto tables that hold something.
cp -r out before.out
mirsad merge fresh -o out --quiet
echo "merge: exit $?, $(for table in before.out/*.csv; do cmp $table out/${table#*/} || echo other; done)"
