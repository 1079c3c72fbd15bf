# Mistakes are told as file:line, and nothing is coded with half a lexicon.
mkdir mine
printf 'key\tname\tforms\toffices\nx-y\tX\tقسورة الهنائي\t2020.. EGY GVO minister\n\nx-y\tX\tقسورة السنائي\t2020.. XXX GOV minister\n' > mine/persons-mine.tsv
mirsad lexicon check mine; echo $?
mirsad code "$TEXTS/visit.txt" -o out --lexicon-add mine > /dev/null 2>&1; echo $?
[ ! -e out ]
