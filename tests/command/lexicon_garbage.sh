# Garbage is complained about, never fatal.
mkdir a b c
head -c 100000 /dev/urandom > a/verbs.tsv
printf 'key\tname\n' > b/persons.tsv
printf '\0\377\t\t\t\n' > b/frames.tsv
mkdir b/places.tsv
for folder in a b c missing; do mirsad lexicon check $folder > /dev/null 2> err; echo "$? $(wc -l < err | awk '{ print ($1 > 0) }')"; done
