# No locale, time zone, umask or working folder reaches a table.
cp -r "$TEXTS" news
mirsad code news -o first --quiet --text --mentions
for locale in C POSIX C.UTF-8 tr_TR.UTF-8 ar_SA.UTF-8 nonsense; do
  (umask 077; LC_ALL=$locale LANG=$locale LANGUAGE=ar TZ=Asia/Kathmandu mirsad code news -o out --quiet --text --mentions)
  for table in first/*.csv; do cmp "$table" "out/${table#first/}"; done
done
ls first/*.csv | wc -l
