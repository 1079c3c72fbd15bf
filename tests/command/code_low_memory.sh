# Whatever the limit of address space: a whole run or a message, never a crash.
for limit in 20000 24000 28000 32000 40000 48000 64000 96000 128000; do
  (ulimit -v $limit; mirsad code "$TEXTS/visit.txt" -o out --quiet) > told 2>&1
  code=$?
  case $code in
  0) ;;
  70) grep -q 'address space' told || echo "$limit: exit 70 without a reason: $(cat told)" ;;
  127 | 126 | 2) ;;  # the shell or the loader had no room to start the program
  *) echo "$limit: exit $code: $(cat told)" ;;
  esac
done
