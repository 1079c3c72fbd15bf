# Who acts has an id made of country and sector, whatever was read after the sentence. Old: those views died with their sentence, and
# actors.csv had rows without any id.
mirsad code "$TEXTS/../../../corpus/news" -o out --quiet
awk -F, 'NR > 1 && $4 == "" { id = $2 ($3 == "" ? "" : "-" $3); if ($1 == "" || $1 != id) print "id " $1 " of " $2 " and " $3 }' out/actors.csv
[ "$(wc -l < out/actors.csv)" -gt 50 ] || echo "few actors"
