# A folder that is not there, a folder without tables, a table that is none: said with what to do next, and no page appears.
mirsad report missing -o page.html; echo $?
mkdir empty
mirsad report empty -o page.html; echo $?
mirsad code "$TEXTS/../../../corpus/news" -o out -q
cp -r out broken && printf 'event_id,date\n1,"unfinished\n' > broken/events.csv
mirsad report broken -o page.html; echo $?
cp -r out lacking && rm lacking/dyads.csv
mirsad report lacking -o page.html; echo $?
cp -r out busy && : > busy/.mirsad-journal
mirsad report busy -o page.html; echo $?
echo old > page.html
mirsad report out -o nowhere/page.html; echo $?
mirsad report broken -o page.html; echo $?
cat page.html
ls
