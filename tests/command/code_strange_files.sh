# What is no plain file, or may not be read, is named and passed over; links are followed once.
mkdir in in/deep
cp "$TEXTS/visit.txt" in/a.txt
ln -s .. in/deep/up
ln -s self in/self
ln -s nowhere in/broken
ln -s a.txt in/link.txt
mkfifo in/fifo
cp "$TEXTS/visit.txt" in/secret.txt
chmod 000 in/secret.txt
: > in/empty.txt
printf 'a\0b' > in/nul.txt
run="mirsad code in /dev/null /dev/zero /proc/sys/kernel/ostype -o out --quiet"
if [ "$(id -u)" = 0 ]; then
  command -v setpriv > /dev/null || { echo "no setpriv: root may read everything"; exit 77; }
  run="setpriv --bounding-set=-dac_override,-dac_read_search $run"
fi
$run
code=$?
cut -d, -f1,3 out/anomalies.csv | LC_ALL=C sort
echo documents
tail -n +2 out/documents.csv | cut -d, -f3 | LC_ALL=C sort
exit $code
