# A slip of the pen writes nothing.
mirsad report; echo $?
mirsad report out; echo $?
mirsad report out -o page.html --events many; echo $?
mirsad report out -o page.html --events 100001; echo $?
mirsad report out -o page.html --lang fr; echo $?
ls
# Nor onto a table, whatever way leads to it.
mirsad code "$TEXTS/visit.txt" -o out --quiet
cksum out/events.csv > before
mirsad report out -o ./out/../out/events.csv; echo $?
cksum out/events.csv | cmp before -
