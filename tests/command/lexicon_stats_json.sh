mirsad lexicon stats --json | tr ',' '\n' | grep -c '"[a-z_]*":'
mirsad lexicon stats --json | head -c 16
