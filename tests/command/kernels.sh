# Every kernel of the machine gives the bytes of the scalar one; an unknown one is a misuse.
news=$TEXTS/../../../corpus/news
mirsad --version --verbose | awk '$1 == "kernels" { for (i = 2; i <= NF; ++i) print $i }' > kernels
head -n 1 kernels
for kernel in $(cat kernels); do
  MIRSAD_KERNEL=$kernel mirsad --version --verbose | awk -v kernel="$kernel" '$1 == "kernel" && $2 != kernel { print "in use:", $2, "not", kernel }'
  MIRSAD_KERNEL=$kernel mirsad code "$news" "$TEXTS" -o "$kernel" --quiet --text --mentions
  diff -r scalar "$kernel"
done
[ "$(wc -l < scalar/events.csv)" -gt 50 ] || echo "too few events to compare"
MIRSAD_KERNEL='' mirsad --version
MIRSAD_KERNEL=mmx mirsad code "$TEXTS" -o mmx 2> message
echo $?
sed 's/machine has:.*/machine has: …/' message
[ ! -e mmx ]
