mirsad --generate man > mirsad.1
head -n 1 mirsad.1
grep -c '^\.SH' mirsad.1
# Every option of the help is in the page, with its hyphens escaped.
mirsad code --help | grep -o -- '--[a-z0-9-]*' | while read -r flag; do
  grep -q -F -- "$(printf %s "$flag" | sed 's/-/\\-/g')" mirsad.1 || echo "missing: $flag"
done
