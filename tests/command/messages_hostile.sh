# A name of a file, an argument or a line of a lexicon cannot drive the terminal that a message goes to: ESC, C1 controls (U+009B begins a
# command as ESC [ does, and so does the byte 9B alone), and marks that turn the direction around (U+202E makes txt.exe of exe.txt).
evil=$(printf 'a\033[2J\302\2332J\302\205\233b\342\200\256c\342\201\246d\330\234e\342\200\217f')
mirsad code "$evil" -o out
echo "exit $?"
printf '\037\213\010\000' > "$evil"
mirsad code . -o out --quiet
echo "exit $?"
mirsad code . -o "$evil/none"
echo "exit $?"
mirsad "--$evil"
mirsad code --date "$evil" x -o out
mirsad code --field "$evil" x -o out
mirsad merge "$evil" -o merged
mirsad export "$evil" --as gdelt
mirsad report "$evil" -o page.html
mirsad explain "$evil"
mirsad lexicon lookup "$evil"
mirsad lexicon check "$evil"
mkdir add && printf '# mirsad particles\nkind\tforms\n%s\tx\n' "$(printf 'a\033[2J\302\2332J\342\200\256c')" > add/particles.tsv
mirsad lexicon check add 2>&1 | head -n 1 | cut -c 1-45
# Arabic names stay as they are, joiners too.
mirsad code "$(printf 'می\342\200\214خواهم')" -o out
true
