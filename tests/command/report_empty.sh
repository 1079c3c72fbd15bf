# A corpus without events has a page too.
echo 'hello' > text.txt
mirsad code text.txt -o out -q
mirsad report out -o page.html
grep -o '"events":\[\],"event_count":0' page.html
