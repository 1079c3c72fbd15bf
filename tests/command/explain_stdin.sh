mirsad explain - --format jsonl < "$TEXTS/two.jsonl" | grep -c EVENT
mirsad explain - < /dev/null
