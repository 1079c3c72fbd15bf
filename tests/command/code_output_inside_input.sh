# A folder of tables is no news: a run in the folder of the articles does not read what it, or another run, has written there.
mkdir in
cp "$TEXTS/visit.txt" in/visit.txt
cd in || exit 70
sums() { cksum "$1"/documents.csv "$1"/events.csv "$1"/anomalies.csv | cut -d ' ' -f 1,2; }
mirsad code . -o tables --quiet; echo "exit $?"
sums tables > ../first
mirsad code . -o tables --quiet --jobs 2; echo "exit $?"
sums tables | cmp ../first -
cut -d, -f3 tables/documents.csv
cat tables/anomalies.csv
mirsad code . -o ../outside --quiet
sums ../outside | cmp ../first -
# Named itself, it is a slip of the pen, and so is writing where the articles are: nothing is read or written.
mirsad code visit.txt tables -o ../new; echo "exit $?"
mirsad code . -o ../in; echo "exit $?"
ls -A . ..
