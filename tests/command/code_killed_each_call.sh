# Killed at each call to the system that touches a file: the tables are old or new, and the next run writes what an undisturbed run writes.
strace -qq -o /dev/null true 2> /dev/null || { echo "strace cannot trace here"; exit 77; }
cat "$TEXTS/visit.txt" > in.txt
mirsad code in.txt -o old --quiet --mentions
cat "$TEXTS/protest.txt" >> in.txt
mirsad code in.txt -o new --quiet
tables() { (cd "$1" && cksum *.csv); }
tables old > old.sums
tables new > new.sums
same() { tables out | cmp -s - "$1"; }
kills=0
for call in mkdir openat flock newfstatat getdents64 pread64 pwrite64 fsync close rename unlink; do
  number=0
  while :; do
    number=$((number + 1))
    rm -rf out
    cp -r old out
    strace -f -qq -o /dev/null -e "trace=$call" -e "inject=$call:signal=KILL:when=$number" "$PROGRAM" code in.txt -o out --quiet > /dev/null 2>&1
    [ $? = 137 ] || break
    kills=$((kills + 1))
    [ -e out/.mirsad-journal ] || same old.sums || same new.sums || echo "neither old nor new: killed at $call $number"
    mirsad code in.txt -o out --quiet || echo "the next run fails: killed at $call $number"
    same new.sums || echo "the next run does not converge: killed at $call $number"
    [ "$(ls -A out)" = "$(ls -A new)" ] || echo "something is left: killed at $call $number"
  done
done
[ $kills -ge 100 ] || echo "only $kills kills"
