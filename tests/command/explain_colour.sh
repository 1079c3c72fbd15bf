# Colours on a terminal; none with NO_COLOR, and none in a pipe.
command -v script > /dev/null || { echo no script; exit 77; }
colours() { grep -c "$(printf '\033')"; }
script -qec "mirsad explain '$TEXTS/visit.txt'" /dev/null | colours | awk '{ print ($1 > 0) }'
NO_COLOR=1 script -qec "mirsad explain '$TEXTS/visit.txt'" /dev/null | colours
mirsad explain "$TEXTS/visit.txt" | colours
true
