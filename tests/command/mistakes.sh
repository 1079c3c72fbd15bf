# What newcomers try, and what they are told.
mirsad explain 'زار لافروف مصر.'; echo $?
mirsad explain missing.txt; echo $?
mirsad explain ''; echo $?
mirsad code '' -o out; echo $?
mkdir folder && mirsad explain folder; echo $?
# A list of names is separated by NUL bytes, not by lines.
cp "$TEXTS/visit.txt" a.txt; cp a.txt b.txt
printf 'a.txt\nb.txt\n' > list
mirsad code --files0-from list -o out --quiet; echo $?
printf 'a.txt\0' | { mirsad code --files0-from /dev/stdin -o out --quiet; echo $?; }
# A variable that is not set is no value.
mirsad code a.txt --date '' -o out; echo $?
mirsad code a.txt --format= -o out; echo $?
mirsad code a.txt -o ''; echo $?
# A folder where a file is wanted, a file where a folder is.
mirsad code a.txt -o tables --quiet
mirsad report tables -o folder; echo $?
mirsad report tables -o -; echo $?
mkfifo pipe
mirsad report tables -o pipe; echo $?
mirsad lexicon compile folder -o pipe; echo $?
mirsad lexicon compile folder -o folder; echo $?
[ -p pipe ] && mirsad lexicon compile "$TEXTS/../../fuzz/lexicon" -o missing/image; echo $?
mirsad code a.txt -o a.txt; echo $?
mirsad lexicon compile a.txt -o image; echo $?
mirsad lexicon check a.txt; echo $?
mirsad code a.txt --lexicon-add a.txt -o out; echo $?
mirsad code a.txt --lexicon folder -o out; echo $?
mirsad lexicon compile folder -o image; echo $?
ls
