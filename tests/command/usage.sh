# Every misuse is told in one sentence and leaves with 64, before anything is written.
try() { mirsad "$@"; echo "$? mirsad $*"; }
echo x > file
try
try cod
try lexicon
try lexicon lokup
try code file
try code -o out
try code file -o
try code file --exel -o out
try code file -z -o out
try code file --json -o out
try code file --quiet=yes -o out
try code file --format html -o out
try code file --date 2023-02-30 -o out
try code file --date yesterday -o out
try code file --field body=text -o out
try code file --field text -o out
try code file --lexicon a --lexicon-add b -o out
try explain
try explain file file
try lexicon compile .
try lexicon stats extra
try --generate html
try --verbose
try --excel
[ ! -e out ]
