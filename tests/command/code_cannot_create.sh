: > file
mirsad code "$TEXTS/visit.txt" -o file/out
mirsad code "$TEXTS/visit.txt" -o missing/out
