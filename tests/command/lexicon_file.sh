# An image that is no image, a damaged one, and none at all.
echo x > not.image
mirsad code "$TEXTS/visit.txt" -o out --lexicon not.image; echo $?
mirsad code "$TEXTS/visit.txt" -o out --lexicon missing.image; echo $?
mirsad explain "$TEXTS/visit.txt" --lexicon /dev/null; echo $?
[ ! -e out ]
