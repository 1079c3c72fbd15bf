# --update reads what is new or has changed, and writes what a run from scratch writes, whatever happens to the files.
mkdir -p news/sub
story() { printf '%s\nزار وزير الخارجية الروسي سيرغي لافروف %s يوم 7 ديسمبر 2023. وتظاهر محتجون في القاهرة. ووقعت %s وفرنسا اتفاق وقف اطلاق النار.\n' "$1" "$2" "$2"; }
set -- مصر تركيا روسيا ايران العراق قطر لبنان المغرب تونس
i=0
for country; do
  i=$((i + 1))
  story $i $country > news/$i.txt
  printf '{"title":"=%s","text":"زار رئيس %s بغداد امس.","date":"2024-01-0%s"}\n\nno object\n' $i $country $i > news/sub/$i.jsonl
done
for copy in 1 20; do for i in 1 2 3 4; do cat "$TEXTS/visit.txt" "$TEXTS/protest.txt"; done > news/copy$copy.txt; done
mkfifo news/pipe
check() {  # label, options
  label=$1; shift
  mirsad code news -o updated --update "$@" 2>&1 | grep -e '^mirsad: files' -e ledger | sed "s/^mirsad/$label/"
  mirsad code news -o scratch --quiet "$@" 2> messages
  for table in scratch/*.csv; do cmp $table updated/${table#*/}; done
}
for options in "--jobs 1" "--jobs 3 --text --mentions --excel"; do
  check "first" $options
  check "nothing new" $options
  story new قطر > news/0.txt
  story one قطر >> news/1.txt
  printf '{"text":"زار' > news/sub/2.jsonl
  mv news/3.txt news/33.txt
  : > news/4.txt
  rm -f news/copy1.txt news/sub/5.jsonl
  printf '\037\213\010\000' > news/packed.gz
  check "edited" $options
  mv news/33.txt news/3.txt
  story again لبنان > "$(printf 'news/bad \377.txt')"
  rm news/packed.gz
  check "back" $options
  check "a bad name is read each time" $options
  rm news/bad* news/0.txt
done
# Chance: files come, go, grow, shrink and swap names; a run in five starts with other options.
for seed in 1 2 3 4 5 6; do
  for file in $(ls news | grep txt) new$seed.txt; do
    seed=$(((seed * 1103515245 + 12345) % 2147483648))
    case $((seed / 65536 % 6)) in
      0) story $seed تركيا > news/$file ;;
      1) story $seed روسيا >> news/$file ;;
      2) rm -f news/$file ;;
      3) [ ! -f news/$file ] || mv news/$file news/$seed.txt ;;
    esac
  done
  check chance --jobs $((1 + seed % 3)) --text > /dev/null
done
ls -A updated | grep -v csv
# A run without --update ends the ledger; other options, and a ledger that is damaged, mean that everything is read.
check options --text --date 2024-02-02
printf x >> updated/.mirsad-ledger-actors
check damaged --text --date 2024-02-02
mirsad code news -o updated --quiet 2> messages
ls -A updated | grep ledger
check none
# Standard input is read every time.
mkdir rest && mv news rest/
for text in visit protest; do
  mirsad code - rest -o updated --update < "$TEXTS/$text.txt" 2>&1 | grep '^mirsad: files'
  mirsad code - rest -o scratch --quiet < "$TEXTS/$text.txt" 2> messages
  for table in scratch/*.csv; do cmp $table updated/${table#*/}; done
done
# Tables that somebody has changed are not built upon.
sed -i '$d' updated/events.csv
cksum updated/* > before
mirsad code rest -o updated --update
echo "exit $?"
cksum updated/* | cmp - before
mirsad code rest -o updated --quiet 2> messages
mirsad code rest -o scratch --quiet 2> messages
cmp updated/events.csv scratch/events.csv
true
