# Bytes that could act on a terminal are shown as full stops.
printf 'زار \033[2J لافروف \302\233 \342\200\256 مصر \377.\n' > x.txt
mirsad explain x.txt > out
grep -c "$(printf '\033')" out
grep -q "$(printf '\342\200\256')" out || echo no reversal
