# Bytes that could act on a terminal are shown as full stops, in the text and in the name of the file: ESC, C1 controls, marks that turn
# the direction around.
name=$(printf 'x\033[2J\302\233\342\200\256\342\201\246.txt')
printf 'زار \033[2J لافروف \302\233 \342\200\256 \342\201\246 \330\234 مصر \377.\n' > "$name"
mirsad explain "$name" > out
head -n 1 out
for bytes in '\033' '\302\233' '\342\200\256' '\342\201\246' '\330\234' '\377'; do
  LC_ALL=C grep -q "$(printf "$bytes")" out && echo "$bytes was printed"
done
true
