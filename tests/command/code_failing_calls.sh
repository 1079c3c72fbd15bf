# Each call to the real system fails, for the reasons that it can have: an exit code that says so, one message, old tables or new.
strace -qq -o /dev/null true 2> /dev/null || { echo "strace cannot trace here"; exit 77; }
cat "$TEXTS/visit.txt" > in.txt
mirsad code in.txt -o old --quiet --mentions
cat "$TEXTS/protest.txt" >> in.txt
mirsad code in.txt -o new --quiet
tables() { (cd "$1" && cksum documents.csv events.csv agreements.csv dyads.csv actors.csv); }
tables old > old.sums
tables new > new.sums
same() { tables out | cmp -s - "$1"; }
faults=0
for fault in pwrite64:ENOSPC pwrite64:EIO fsync:EIO close:EIO rename:EIO rename:EACCES unlink:EIO flock:ENOLCK mkdir:EACCES openat:EMFILE openat:EIO \
  pread64:EIO newfstatat:EIO getdents64:EIO; do
  call=${fault%:*} number=0 refused=0
  while [ $refused -lt 3 ]; do  # three runs beyond the last call that exists
    number=$((number + 1))
    rm -rf out
    cp -r old out
    strace -qq -o trace -e "trace=$call" -e "inject=$call:error=${fault#*:}:when=$number" "$PROGRAM" code in.txt -o out --quiet 2> err
    code=$?
    grep -q INJECTED trace || { refused=$((refused + 1)); continue; }
    faults=$((faults + 1))
    case $code in
    0) same new.sums || echo "exit 0 without the new tables: $fault $number" ;;
    1) grep -q '^mirsad: in.txt: ' err || echo "exit 1 and nothing named: $fault $number" ;;
    66 | 70 | 73 | 74 | 75) grep -q '^mirsad: ' err || echo "exit $code and no message: $fault $number" ;;
    127) grep -q 'shared librar\|symbol' err || echo "exit 127: $fault $number" ;;  # the loader's, before the program begins
    *) echo "exit $code: $fault $number" ;;
    esac
    [ $code -ge 66 ] && [ ! -e out/.mirsad-journal ] && { same old.sums || same new.sums || [ $code = 66 ] || echo "neither old nor new: $fault $number"; }
    mirsad code in.txt -o out --quiet && same new.sums || echo "the next run does not converge: $fault $number"
  done
done
[ $faults -ge 100 ] || echo "only $faults faults"
strace -qq -o /dev/null -e inject=pread64,pwrite64,read,write,openat,fsync:error=EINTR:when=40+2 "$PROGRAM" code in.txt -o out --quiet || echo "interrupted calls: exit $?"
same new.sums || echo "interrupted calls: other tables"
