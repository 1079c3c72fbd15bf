# A slip of the pen writes nothing.
mirsad report; echo $?
mirsad report out; echo $?
mirsad report out -o page.html --events many; echo $?
mirsad report out -o page.html --events 100001; echo $?
mirsad report out -o page.html --lang fr; echo $?
ls
