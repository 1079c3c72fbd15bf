# export prints the tables in the columns of other event data sets.
mirsad code "$TEXTS/visit.txt" "$TEXTS/protest.txt" -o out --date 2023-12-08 --quiet
mirsad export out --as polecat | cut -f 2-6,8-11,16,17
for format in gdelt phoenix; do mirsad export out --as $format --quiet | cut -f 1-10 --complement | head -n 1 | sed "s|$TEXTS/||; s|[0-9a-f]\{16\}_|ID_|"; done
mirsad export out --as plover-json --quiet | grep -o '"type":.*"recipient":[^]]*]'
for format in polecat gdelt phoenix; do mirsad export out --as $format --quiet | awk -F '\t' '{ print NF }' | sort -u; done
# With --excel and --text the tables look otherwise; what is exported does not, but for the sentence.
mirsad code "$TEXTS/visit.txt" "$TEXTS/protest.txt" -o other --date 2023-12-08 --quiet --excel --text
for format in polecat gdelt phoenix; do
  mirsad export out --as $format --quiet > plain && mirsad export other --as $format --quiet | cmp - plain
done
mirsad export other --as plover-json --quiet | grep -c '"text":"'
