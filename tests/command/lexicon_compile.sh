# A compiled folder gives the image that the program carries, and a flipped byte is found.
mirsad lexicon compile "$TEXTS/../../../corpus/lexicon" -o my.image
mirsad lexicon stats | head -n 1 > inside
mirsad lexicon stats --lexicon my.image | head -n 1 | cmp -s - inside && echo the same lexicon
mirsad code "$TEXTS/visit.txt" -o a --quiet
mirsad code "$TEXTS/visit.txt" -o b --quiet --lexicon my.image
cmp a/events.csv b/events.csv
byte=$(od -An -tu1 -j100000 -N1 my.image)
printf '%b' "\\0$(printf '%o' $((255 - byte)))" | dd of=my.image bs=1 seek=100000 conv=notrunc 2> /dev/null
mirsad lexicon stats --lexicon my.image
