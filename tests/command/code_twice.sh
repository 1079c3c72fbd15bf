# The same input gives the same bytes.
mirsad code "$TEXTS" -o one --quiet --text --mentions
mirsad code "$TEXTS" -o two --quiet --text --mentions
for table in documents events agreements dyads actors mentions anomalies; do cmp "one/$table.csv" "two/$table.csv"; done
mirsad code "$TEXTS" -o one --quiet --text --mentions
for table in documents events agreements dyads actors mentions anomalies; do cmp "one/$table.csv" "two/$table.csv"; done
ls -A one
