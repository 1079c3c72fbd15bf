# An image that no run would open is not written, and one from elsewhere is refused for its size.
mkdir large
cp "$TEXTS"/../../../corpus/lexicon/*.tsv large/
awk 'function name(n,  s) { s = ""; do { s = s letters[n % 10 + 1]; n = int(n / 10) } while (n > 0); return s }
  BEGIN { split("ب ت ث ج ح خ د ذ ر ز", letters, " "); print "key\tname\tforms\toffices"
    for (i = 0; i < 700000; i++) printf "p%d\tP %d\tزكي%s محمود\t2000.. EGY GOV adviser\n", i, i, name(i) }' > large/persons-invented.tsv
mirsad lexicon compile large -o large.image
echo $? $(ls large.image* 2> /dev/null | wc -l)
truncate -s 65M sparse.image
mirsad lexicon stats --lexicon sparse.image
