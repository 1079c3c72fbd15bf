# The disk fills up: exit 74, and the old tables stand.
[ "$(id -u)" = 0 ] && mkdir disk && mount -t tmpfs -o size=128k tmpfs disk 2> /dev/null || { echo "a small file system cannot be mounted here"; exit 77; }
mirsad code "$TEXTS/visit.txt" -o disk/out --quiet
cksum < disk/out/events.csv > before
for i in $(seq 400); do cat "$TEXTS/protest.txt"; done > many.txt
mirsad code many.txt -o disk/out --quiet --text --mentions
code=$?
cksum < disk/out/events.csv | cmp - before
umount disk
exit $code
