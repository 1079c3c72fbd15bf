# A user's own table lies over the lexicon inside the program.
printf 'زار زعفرون البرتقالي أذربيجان أمس.\n' > news.txt
mkdir mine
printf 'key\tname\tforms\toffices\nzafrun\tZafrun\tزعفرون البرتقالي\t2020.. EGY GOV minister\n' > mine/persons-mine.tsv
mirsad code news.txt -o without --quiet
mirsad code news.txt -o with --quiet --lexicon-add mine
awk -F, 'NR > 1 { print $15 }' with/events.csv
grep -c zafrun without/events.csv
mirsad lexicon lookup 'زعفرون البرتقالي' --lexicon-add mine | grep codes\\\|office\\\|key
mirsad lexicon check mine
