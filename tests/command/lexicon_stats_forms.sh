# Every phrase once: as many lines as the statistics count phrases with a sense, none empty, none twice.
mirsad lexicon stats --forms > forms
grep -c '^$' forms
sort forms | uniq -d | wc -l
grep -x 'وزير الخارجيه' forms
grep -x 'روسيا' forms
